SET lock_timeout = '5s';

-- What lists show stands beside the documents, so that no list reads these. It is made of them, and cannot differ.
ALTER TABLE programme
  ADD COLUMN summary text GENERATED ALWAYS AS (details ->> 'summary') STORED,
  ADD COLUMN free_of_charge boolean GENERATED ALWAYS AS (CAST(details ->> 'freeOfCharge' AS boolean)) STORED,
  ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED;
CREATE INDEX ix_programme_words ON programme USING gin (search);
DROP INDEX ix_programme_search;
CREATE INDEX ix_programme_updated ON programme (updated_at, id);

ALTER TABLE edition
  ADD COLUMN year_to integer GENERATED ALWAYS AS (CAST(details ->> 'yearTo' AS integer)) STORED;

ALTER TABLE recruitment
  ADD COLUMN kind text GENERATED ALWAYS AS (details ->> 'kind') STORED,
  ADD COLUMN opens_on text GENERATED ALWAYS AS (details ->> 'opensOn') STORED,
  ADD COLUMN expected_in text GENERATED ALWAYS AS (details ->> 'expectedIn') STORED,
  ADD COLUMN closes_on text GENERATED ALWAYS AS (details ->> 'closesOn') STORED,
  ADD COLUMN interviews_until text GENERATED ALWAYS AS (details ->> 'interviewsUntil') STORED,
  ADD COLUMN results_on text GENERATED ALWAYS AS (details ->> 'resultsOn') STORED,
  ADD COLUMN applicant_kind text GENERATED ALWAYS AS (details ->> 'applicantKind') STORED,
  ADD COLUMN places integer GENERATED ALWAYS AS (CAST(details ->> 'places' AS integer)) STORED;

-- Each sign-up changes only how many places are taken. With room on its page, the new row needs no entry in any index.
ALTER TABLE event SET (fillfactor = 70);
ALTER TABLE event
  ADD COLUMN search tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED,
  ADD COLUMN first_day date GENERATED ALWAYS AS (CAST(starts_at AT TIME ZONE 'Europe/Warsaw' AS date)) STORED;
CREATE INDEX ix_event_words ON event USING gin (search);
DROP INDEX ix_event_search;
CREATE INDEX ix_event_first_day ON event (first_day, id) WHERE status IN ('PUBLISHED', 'CONFIRMED');

-- What other modules show of a thing: the same as the records of the modules' roots. Read models of any module may join them.
CREATE VIEW organisation_reference AS SELECT id, name, kind FROM organisation;
CREATE VIEW programme_reference AS SELECT id, slug, name FROM programme;
CREATE VIEW edition_reference AS
  SELECT e.id, e.name, p.id AS programme_id, p.slug AS programme_slug, p.name AS programme_name, e.status,
    e.status <> 'DRAFT' AND p.status <> 'DRAFT' AS is_public
  FROM edition e JOIN programme p ON p.id = e.programme_id;
GRANT SELECT ON organisation_reference, programme_reference, edition_reference TO partycypacja_application;

-- A date says of itself what the calendar shows of it. So the calendar has two branches, each of one table, which an index gives in
-- its order: a page of it costs the same however many dates there are.
ALTER TABLE recruitment_key_date
  ADD COLUMN programme_id uuid,
  ADD COLUMN title text COLLATE "pl-x-icu",
  ADD COLUMN time_of_day time,
  ADD COLUMN is_shown boolean;
UPDATE recruitment_key_date d SET programme_id = r.programme_id, title = r.name,
  time_of_day = CASE d.kind WHEN 'CLOSES' THEN (r.details ->> 'closingTime')::time END,
  is_shown = r.published_at IS NOT NULL AND r.cancelled_at IS NULL
FROM recruitment r WHERE r.id = d.recruitment_id;
ALTER TABLE recruitment_key_date
  ALTER COLUMN programme_id SET NOT NULL,
  ALTER COLUMN title SET NOT NULL,
  ALTER COLUMN is_shown SET NOT NULL,
  ADD CONSTRAINT fk_recruitment_key_date_programme FOREIGN KEY (programme_id) REFERENCES programme (id);
CREATE INDEX ix_recruitment_key_date_shown ON recruitment_key_date (first_day, id) WHERE is_shown;
CREATE INDEX ix_recruitment_key_date_programme ON recruitment_key_date (programme_id);

CREATE OR REPLACE VIEW calendar_entry AS
  SELECT id, recruitment_id, NULL::uuid AS event_id, programme_id, title, kind, label, date_text, first_day, time_of_day
  FROM recruitment_key_date WHERE is_shown
  UNION ALL
  SELECT id, NULL, id, programme_id, title, 'EVENT', kind, to_char(starts_at AT TIME ZONE 'Europe/Warsaw', 'YYYY-MM-DD'),
    first_day, (starts_at AT TIME ZONE 'Europe/Warsaw')::time
  FROM event WHERE status IN ('PUBLISHED', 'CONFIRMED');

-- The longest due first, of those that wait.
CREATE INDEX ix_outbox_message_due ON outbox_message (next_attempt_at, id) WHERE status = 'PENDING';
DROP INDEX ix_outbox_message_pending;
