SET lock_timeout = '5s';

CREATE TABLE application (
  id                uuid        NOT NULL,
  version           bigint      NOT NULL,
  recruitment_id    uuid        NOT NULL,
  programme_id      uuid        NOT NULL,
  applicant_id      uuid        NOT NULL,
  organisation_id   uuid,
  status            text        NOT NULL,
  answers           jsonb       NOT NULL,
  declarations      jsonb       NOT NULL,
  consents          jsonb       NOT NULL,
  reference         text,
  submitted_at      timestamptz,
  content           bytea,
  content_sha256    text,
  correct_by        date,
  correction_note   text,
  created_at        timestamptz NOT NULL,
  updated_at        timestamptz NOT NULL,
  CONSTRAINT pk_application PRIMARY KEY (id),
  CONSTRAINT fk_application_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT fk_application_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_application_applicant FOREIGN KEY (applicant_id) REFERENCES account (id),
  CONSTRAINT fk_application_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT uq_application_reference UNIQUE (reference),
  CONSTRAINT ck_application_status CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'UNDER_REVIEW', 'SHORTLISTED',
    'ACCEPTED', 'RESERVE', 'REJECTED', 'WITHDRAWN')),
  CONSTRAINT ck_application_receipt CHECK ((submitted_at IS NULL) = (reference IS NULL)
    AND (submitted_at IS NULL) = (content IS NULL) AND (submitted_at IS NULL) = (content_sha256 IS NULL))
);
CREATE INDEX ix_application_recruitment ON application (recruitment_id, status);
CREATE INDEX ix_application_applicant ON application (applicant_id);
CREATE INDEX ix_application_organisation ON application (organisation_id);
CREATE INDEX ix_application_programme ON application (programme_id);
CREATE INDEX ix_application_updated_at ON application (updated_at, id);

-- APP-4: how many applications an applicant (a person or an organisation) has in a recruitment.
CREATE TABLE application_quota (
  recruitment_id uuid    NOT NULL,
  applicant      uuid    NOT NULL,
  taken          integer NOT NULL,
  CONSTRAINT pk_application_quota PRIMARY KEY (recruitment_id, applicant),
  CONSTRAINT fk_application_quota_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT ck_application_quota_taken CHECK (taken >= 0)
);

-- APP-3: reference numbers in the order of submission. The row is held until the submission commits.
CREATE TABLE application_reference_counter (
  prefix      text    NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT pk_application_reference_counter PRIMARY KEY (prefix)
);

CREATE TABLE attachment (
  id             uuid        NOT NULL,
  application_id uuid        NOT NULL,
  kind           text,
  file_name      text        NOT NULL,
  media_type     text        NOT NULL,
  size_bytes     bigint      NOT NULL,
  sha256         text        NOT NULL,
  uploaded_at    timestamptz NOT NULL,
  CONSTRAINT pk_attachment PRIMARY KEY (id),
  CONSTRAINT fk_attachment_application FOREIGN KEY (application_id) REFERENCES application (id),
  CONSTRAINT ck_attachment_size CHECK (size_bytes BETWEEN 1 AND 10485760)
);
CREATE INDEX ix_attachment_application ON attachment (application_id);

CREATE TABLE attachment_content (
  attachment_id uuid  NOT NULL,
  content       bytea NOT NULL,
  CONSTRAINT pk_attachment_content PRIMARY KEY (attachment_id),
  CONSTRAINT fk_attachment_content_attachment FOREIGN KEY (attachment_id) REFERENCES attachment (id) ON DELETE CASCADE
);

-- What happened to an application, step by step.
CREATE TABLE application_event (
  id             uuid        NOT NULL,
  application_id uuid        NOT NULL,
  action         text        NOT NULL,
  from_status    text,
  to_status      text        NOT NULL,
  actor_id       uuid        NOT NULL,
  note           text,
  content_sha256 text,
  happened_at    timestamptz NOT NULL,
  CONSTRAINT pk_application_event PRIMARY KEY (id),
  CONSTRAINT fk_application_event_application FOREIGN KEY (application_id) REFERENCES application (id),
  CONSTRAINT fk_application_event_actor FOREIGN KEY (actor_id) REFERENCES account (id)
);
CREATE INDEX ix_application_event_application ON application_event (application_id, happened_at);
