SET lock_timeout = '5s';

-- ADV-1: how much of an expert's time a participation has (null: without a limit), and has used; one statement takes from it.
CREATE TABLE advice_allowance (
  participation_id uuid    NOT NULL,
  granted_minutes  integer,
  used_minutes     integer NOT NULL,
  CONSTRAINT pk_advice_allowance PRIMARY KEY (participation_id),
  CONSTRAINT fk_advice_allowance_participation FOREIGN KEY (participation_id) REFERENCES participation (id),
  CONSTRAINT ck_advice_allowance_used CHECK (used_minutes >= 0 AND used_minutes <= granted_minutes)
);

CREATE TABLE advice_request (
  id               uuid        NOT NULL,
  version          bigint      NOT NULL,
  edition_id       uuid        NOT NULL,
  programme_id     uuid        NOT NULL,
  participation_id uuid        NOT NULL,
  account_id       uuid        NOT NULL,
  organisation_id  uuid,
  topic            text        NOT NULL,
  question         text        NOT NULL,
  status           text        NOT NULL,
  expert_id        uuid,
  starts_at        timestamptz,
  length_minutes   integer,
  place            text,
  link             text,
  used_minutes     integer,
  summary          text,
  cancellation     text,
  created_at       timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  CONSTRAINT pk_advice_request PRIMARY KEY (id),
  CONSTRAINT fk_advice_request_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT fk_advice_request_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_advice_request_participation FOREIGN KEY (participation_id) REFERENCES participation (id),
  CONSTRAINT fk_advice_request_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT fk_advice_request_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_advice_request_expert FOREIGN KEY (expert_id) REFERENCES account (id),
  CONSTRAINT ck_advice_request_topic CHECK (topic IN ('PLANNING', 'RUNNING', 'EVALUATING', 'OTHER')),
  CONSTRAINT ck_advice_request_status
    CHECK (status IN ('REQUESTED', 'ASSIGNED', 'SCHEDULED', 'COMPLETED', 'CANCELLED')),
  CONSTRAINT ck_advice_request_expert CHECK (status IN ('REQUESTED', 'CANCELLED') OR expert_id IS NOT NULL),
  CONSTRAINT ck_advice_request_scheduled
    CHECK (status <> 'SCHEDULED' OR (num_nulls(starts_at, length_minutes) = 0 AND num_nonnulls(place, link) > 0)),
  CONSTRAINT ck_advice_request_length CHECK (length_minutes BETWEEN 15 AND 480),
  CONSTRAINT ck_advice_request_completed CHECK ((status = 'COMPLETED') = (used_minutes IS NOT NULL AND summary IS NOT NULL)),
  CONSTRAINT ck_advice_request_used CHECK (used_minutes > 0),
  CONSTRAINT ck_advice_request_cancelled CHECK ((status = 'CANCELLED') = (cancellation IS NOT NULL))
);
CREATE INDEX ix_advice_request_edition ON advice_request (edition_id, created_at, id);
CREATE INDEX ix_advice_request_programme ON advice_request (programme_id);
CREATE INDEX ix_advice_request_participation ON advice_request (participation_id);
CREATE INDEX ix_advice_request_account ON advice_request (account_id);
CREATE INDEX ix_advice_request_organisation ON advice_request (organisation_id);
CREATE INDEX ix_advice_request_expert ON advice_request (expert_id);
