SET lock_timeout = '5s';

-- A draft may not be dated yet; it then stands at the end of time.
ALTER TABLE event DROP CONSTRAINT ck_event_times;
ALTER TABLE event ADD CONSTRAINT ck_event_times CHECK (ends_at > starts_at OR status = 'DRAFT');

-- What is asked of those who sign up (JSON Schema), the base forms of its words (PRG-4), the decision day's reminder (EVT-7), and how
-- many sessions calendars were ever told of (EVT-10).
ALTER TABLE event ADD COLUMN questions jsonb;
ALTER TABLE event ADD COLUMN words text NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN decision_reminded_for date;
ALTER TABLE event ADD COLUMN sessions_told integer NOT NULL DEFAULT 0;
UPDATE event SET sessions_told = jsonb_array_length(details -> 'sessions') WHERE published_at IS NOT NULL;
CREATE INDEX ix_event_search ON event USING gin (to_tsvector('simple', words));

ALTER TABLE registration ADD COLUMN answers jsonb;
ALTER TABLE registration ADD COLUMN certificate_code text;
CREATE UNIQUE INDEX uq_registration_certificate ON registration (certificate_code);

-- Who was at which session (EVT-9); sessions are counted from one.
CREATE TABLE attendance (
  id              uuid        NOT NULL,
  registration_id uuid        NOT NULL,
  event_id        uuid        NOT NULL,
  session         integer     NOT NULL,
  minutes         integer     NOT NULL,
  recorded_by     uuid        NOT NULL,
  recorded_at     timestamptz NOT NULL,
  CONSTRAINT pk_attendance PRIMARY KEY (id),
  CONSTRAINT uq_attendance_session UNIQUE (registration_id, session),
  CONSTRAINT fk_attendance_registration FOREIGN KEY (registration_id) REFERENCES registration (id),
  CONSTRAINT fk_attendance_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT fk_attendance_account FOREIGN KEY (recorded_by) REFERENCES account (id),
  CONSTRAINT ck_attendance_session CHECK (session > 0),
  CONSTRAINT ck_attendance_minutes CHECK (minutes > 0)
);
CREATE INDEX ix_attendance_event ON attendance (event_id, session);
CREATE INDEX ix_attendance_account ON attendance (recorded_by);

-- A person's own calendar, at an address that only they know, until they ask for another one.
CREATE TABLE calendar_feed (
  account_id uuid        NOT NULL,
  version    bigint      NOT NULL,
  secret     text        NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT pk_calendar_feed PRIMARY KEY (account_id),
  CONSTRAINT uq_calendar_feed_secret UNIQUE (secret),
  CONSTRAINT fk_calendar_feed_account FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Programmes, maps, presentations: read by whoever may read the event.
CREATE TABLE event_document (
  id          uuid        NOT NULL,
  event_id    uuid        NOT NULL,
  file_name   text        NOT NULL,
  media_type  text        NOT NULL,
  size_bytes  bigint      NOT NULL,
  sha256      text        NOT NULL,
  uploaded_at timestamptz NOT NULL,
  CONSTRAINT pk_event_document PRIMARY KEY (id),
  CONSTRAINT fk_event_document_event FOREIGN KEY (event_id) REFERENCES event (id)
);
CREATE INDEX ix_event_document_event ON event_document (event_id, uploaded_at, id);
CREATE TABLE event_document_content (
  document_id uuid  NOT NULL,
  content     bytea NOT NULL,
  CONSTRAINT pk_event_document_content PRIMARY KEY (document_id),
  CONSTRAINT fk_event_document_content_document FOREIGN KEY (document_id) REFERENCES event_document (id) ON DELETE CASCADE
);

-- Whether any session is within so many kilometres of a point; great circles on a sphere of 6371 km.
CREATE FUNCTION event_is_near(details jsonb, north double precision, east double precision, kilometres double precision)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (
    SELECT FROM jsonb_path_query(details, '$.sessions[*].place ? (@.latitude != null && @.longitude != null)') place
    WHERE 2 * 6371 * asin(least(1, sqrt(
      sin(radians(((place ->> 'latitude')::double precision - north) / 2)) ^ 2
      + cos(radians(north)) * cos(radians((place ->> 'latitude')::double precision))
        * sin(radians(((place ->> 'longitude')::double precision - east) / 2)) ^ 2))) <= kilometres)
$$;

-- Whether any session is in a voivodeship, by the first two digits of its TERYT code.
CREATE FUNCTION event_is_in(details jsonb, voivodeships text[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT EXISTS (
    SELECT FROM jsonb_path_query(details, '$.sessions[*].place.teryt ? (@ != null)') teryt
    WHERE left(teryt #>> '{}', 2) = ANY (voivodeships))
$$;

-- The dates of recruitments and the events, as one calendar.
CREATE VIEW calendar_entry AS
  SELECT d.id, r.id AS recruitment_id, NULL::uuid AS event_id, r.programme_id, r.name AS title, d.kind, d.label, d.date_text, d.first_day,
    CASE d.kind WHEN 'CLOSES' THEN (r.details ->> 'closingTime')::time END AS time_of_day
  FROM recruitment_key_date d JOIN recruitment r ON r.id = d.recruitment_id
  WHERE r.published_at IS NOT NULL AND r.cancelled_at IS NULL
  UNION ALL
  SELECT id, NULL, id, programme_id, title, 'EVENT', kind, to_char(starts_at AT TIME ZONE 'Europe/Warsaw', 'YYYY-MM-DD'),
    (starts_at AT TIME ZONE 'Europe/Warsaw')::date, (starts_at AT TIME ZONE 'Europe/Warsaw')::time
  FROM event WHERE status IN ('PUBLISHED', 'CONFIRMED');
GRANT SELECT ON calendar_entry TO partycypacja_application;
