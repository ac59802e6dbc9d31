SET lock_timeout = '5s';

CREATE TABLE recruitment (
  id                         uuid        NOT NULL,
  version                    bigint      NOT NULL,
  edition_id                 uuid        NOT NULL,
  programme_id               uuid        NOT NULL,
  name                       text COLLATE "pl-x-icu" NOT NULL,
  audiences                  varchar(40)[] NOT NULL,
  details                    jsonb       NOT NULL,
  form                       jsonb,
  opens_at                   timestamptz,
  closes_at                  timestamptz,
  sort_on                    date        NOT NULL,
  published_at               timestamptz,
  cancelled_at               timestamptz,
  cancellation_reason        text,
  results_announced_at       timestamptz,
  created_at                 timestamptz NOT NULL,
  updated_at                 timestamptz NOT NULL,
  CONSTRAINT pk_recruitment PRIMARY KEY (id),
  CONSTRAINT fk_recruitment_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT fk_recruitment_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT ck_recruitment_window CHECK (opens_at < closes_at),
  CONSTRAINT ck_recruitment_cancellation CHECK ((cancelled_at IS NULL) = (cancellation_reason IS NULL))
);
CREATE INDEX ix_recruitment_edition ON recruitment (edition_id);
CREATE INDEX ix_recruitment_programme ON recruitment (programme_id);
CREATE INDEX ix_recruitment_sort_on ON recruitment (sort_on, id);
CREATE INDEX ix_recruitment_audiences ON recruitment USING gin (audiences);

-- REC-4: each extension of the window is on record.
CREATE TABLE recruitment_extension (
  id                    uuid        NOT NULL,
  recruitment_id        uuid        NOT NULL,
  previous_closes_on    text,
  previous_closing_time time,
  closes_on             text        NOT NULL,
  closing_time          time,
  reason                text        NOT NULL,
  extended_by           uuid        NOT NULL,
  extended_at           timestamptz NOT NULL,
  CONSTRAINT pk_recruitment_extension PRIMARY KEY (id),
  CONSTRAINT fk_recruitment_extension_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT fk_recruitment_extension_account FOREIGN KEY (extended_by) REFERENCES account (id)
);
CREATE INDEX ix_recruitment_extension_recruitment ON recruitment_extension (recruitment_id);

-- REC-1: the dates of all recruitments, one row each, as the calendar lists them. A month stands under its first day.
CREATE TABLE recruitment_key_date (
  id             uuid NOT NULL,
  recruitment_id uuid NOT NULL,
  position       integer NOT NULL,
  kind           text NOT NULL,
  label          text NOT NULL,
  date_text      text NOT NULL,
  first_day      date NOT NULL,
  CONSTRAINT pk_recruitment_key_date PRIMARY KEY (id),
  CONSTRAINT fk_recruitment_key_date_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT ck_recruitment_key_date_kind CHECK (kind IN ('OPENS', 'CLOSES', 'INTERVIEWS_UNTIL', 'RESULTS', 'OTHER'))
);
CREATE INDEX ix_recruitment_key_date_recruitment ON recruitment_key_date (recruitment_id);
CREATE INDEX ix_recruitment_key_date_first_day ON recruitment_key_date (first_day, id);
