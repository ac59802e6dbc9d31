SET lock_timeout = '5s';

-- APP-7: when and where a shortlisted applicant is talked to. A slot has one booking, because it is one row; an application
-- has one slot, unless nobody came.
CREATE TABLE interview_slot (
  id             uuid        NOT NULL,
  version        bigint      NOT NULL,
  recruitment_id uuid        NOT NULL,
  programme_id   uuid        NOT NULL,
  starts_at      timestamptz NOT NULL,
  length_minutes integer     NOT NULL,
  place          text,
  link           text,
  panel          uuid[]      NOT NULL,
  application_id uuid,
  booked_at      timestamptz,
  outcome        text,
  points         integer,
  note           text,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  CONSTRAINT pk_interview_slot PRIMARY KEY (id),
  CONSTRAINT fk_interview_slot_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT fk_interview_slot_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_interview_slot_application FOREIGN KEY (application_id) REFERENCES application (id),
  CONSTRAINT ck_interview_slot_length CHECK (length_minutes BETWEEN 5 AND 480),
  CONSTRAINT ck_interview_slot_where CHECK (place IS NOT NULL OR link IS NOT NULL),
  CONSTRAINT ck_interview_slot_booking CHECK ((application_id IS NULL) = (booked_at IS NULL)),
  CONSTRAINT ck_interview_slot_outcome CHECK (outcome IS NULL OR (outcome IN ('HELD', 'NO_SHOW') AND application_id IS NOT NULL)),
  CONSTRAINT ck_interview_slot_points CHECK (points IS NULL OR (points BETWEEN 0 AND 100 AND outcome = 'HELD'))
);
CREATE UNIQUE INDEX uq_interview_slot_application ON interview_slot (application_id) WHERE outcome IS DISTINCT FROM 'NO_SHOW';
CREATE INDEX ix_interview_slot_recruitment ON interview_slot (recruitment_id, starts_at, id);
