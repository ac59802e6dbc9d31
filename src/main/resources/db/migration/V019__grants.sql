SET lock_timeout = '5s';

CREATE TABLE agreement_counter (
  year        integer NOT NULL,
  last_number integer NOT NULL,
  CONSTRAINT pk_agreement_counter PRIMARY KEY (year)
);

-- GRA-1, GRA-2. What a grant has of its money is in the ledger. The terms are a document (see ADR 004); the parties are written
-- when the first of them signs, and stay as they were.
CREATE TABLE local_grant (
  id                 uuid        NOT NULL,
  version            bigint      NOT NULL,
  edition_id         uuid        NOT NULL,
  programme_id       uuid        NOT NULL,
  participation_id   uuid        NOT NULL,
  account_id         uuid        NOT NULL,
  organisation_id    uuid,
  amount_grosze      bigint      NOT NULL,
  status             text        NOT NULL,
  agreement_number   text        NOT NULL,
  terms              jsonb,
  parties            jsonb,
  document_sha256    text,
  report_due_on      date,
  reminded_for       date,
  overdue_told_for   date,
  termination_reason text,
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  CONSTRAINT pk_local_grant PRIMARY KEY (id),
  CONSTRAINT uq_local_grant_agreement_number UNIQUE (agreement_number),
  CONSTRAINT fk_local_grant_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT fk_local_grant_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_local_grant_participation FOREIGN KEY (participation_id) REFERENCES participation (id),
  CONSTRAINT fk_local_grant_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT fk_local_grant_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT ck_local_grant_amount CHECK (amount_grosze > 0),
  CONSTRAINT ck_local_grant_status
    CHECK (status IN ('PREPARED', 'SIGNED', 'ACTIVE', 'REPORTED', 'SETTLED', 'CLOSED', 'TERMINATED')),
  CONSTRAINT ck_local_grant_document CHECK ((parties IS NULL) = (document_sha256 IS NULL)),
  CONSTRAINT ck_local_grant_signed CHECK (status IN ('PREPARED', 'TERMINATED') OR parties IS NOT NULL),
  CONSTRAINT ck_local_grant_terminated CHECK ((status = 'TERMINATED') = (termination_reason IS NOT NULL))
);
CREATE UNIQUE INDEX uq_local_grant_participation ON local_grant (participation_id) WHERE status <> 'TERMINATED';
CREATE INDEX ix_local_grant_edition ON local_grant (edition_id, created_at, id);
CREATE INDEX ix_local_grant_programme ON local_grant (programme_id);
CREATE INDEX ix_local_grant_account ON local_grant (account_id);
CREATE INDEX ix_local_grant_organisation ON local_grant (organisation_id);
CREATE INDEX ix_local_grant_report_due ON local_grant (report_due_on) WHERE status = 'ACTIVE';

-- The PDF file that is signed.
CREATE TABLE agreement_document (
  grant_id uuid  NOT NULL,
  content  bytea NOT NULL,
  CONSTRAINT pk_agreement_document PRIMARY KEY (grant_id),
  CONSTRAINT fk_agreement_document_grant FOREIGN KEY (grant_id) REFERENCES local_grant (id)
);

-- GRA-2: who signed for which side, when, and what exactly.
CREATE TABLE agreement_signature (
  id              uuid        NOT NULL,
  grant_id        uuid        NOT NULL,
  party           text        NOT NULL,
  account_id      uuid        NOT NULL,
  document_sha256 text        NOT NULL,
  signed_at       timestamptz NOT NULL,
  CONSTRAINT pk_agreement_signature PRIMARY KEY (id),
  CONSTRAINT uq_agreement_signature_party UNIQUE (grant_id, party),
  CONSTRAINT uq_agreement_signature_account UNIQUE (grant_id, account_id),
  CONSTRAINT fk_agreement_signature_grant FOREIGN KEY (grant_id) REFERENCES local_grant (id),
  CONSTRAINT fk_agreement_signature_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ck_agreement_signature_party CHECK (party IN ('ORGANISER', 'GRANTEE'))
);

CREATE TABLE payment_file (
  id             uuid        NOT NULL,
  edition_id     uuid        NOT NULL,
  programme_id   uuid        NOT NULL,
  message_id     text        NOT NULL,
  execution_on   date        NOT NULL,
  debtor_account text        NOT NULL,
  payments       integer     NOT NULL,
  total_grosze   bigint      NOT NULL,
  content        text        NOT NULL,
  created_by     uuid        NOT NULL,
  created_at     timestamptz NOT NULL,
  CONSTRAINT pk_payment_file PRIMARY KEY (id),
  CONSTRAINT uq_payment_file_message_id UNIQUE (message_id),
  CONSTRAINT fk_payment_file_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT fk_payment_file_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_payment_file_created_by FOREIGN KEY (created_by) REFERENCES account (id),
  CONSTRAINT ck_payment_file_payments CHECK (payments > 0 AND total_grosze > 0)
);
CREATE INDEX ix_payment_file_edition ON payment_file (edition_id, created_at, id);

-- GRA-3.
CREATE TABLE tranche (
  id              uuid        NOT NULL,
  version         bigint      NOT NULL,
  grant_id        uuid        NOT NULL,
  edition_id      uuid        NOT NULL,
  number          integer     NOT NULL,
  amount_grosze   bigint      NOT NULL,
  planned_on      date        NOT NULL,
  status          text        NOT NULL,
  account_number  text,
  requested_by    uuid,
  requested_at    timestamptz,
  approved_by     uuid,
  approved_at     timestamptz,
  payment_file_id uuid,
  paid_by         uuid,
  paid_at         timestamptz,
  paid_on         date,
  bank_reference  text,
  CONSTRAINT pk_tranche PRIMARY KEY (id),
  CONSTRAINT uq_tranche_number UNIQUE (grant_id, number),
  CONSTRAINT fk_tranche_grant FOREIGN KEY (grant_id) REFERENCES local_grant (id),
  CONSTRAINT fk_tranche_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT fk_tranche_requested_by FOREIGN KEY (requested_by) REFERENCES account (id),
  CONSTRAINT fk_tranche_approved_by FOREIGN KEY (approved_by) REFERENCES account (id),
  CONSTRAINT fk_tranche_paid_by FOREIGN KEY (paid_by) REFERENCES account (id),
  CONSTRAINT fk_tranche_payment_file FOREIGN KEY (payment_file_id) REFERENCES payment_file (id),
  CONSTRAINT ck_tranche_amount CHECK (amount_grosze > 0),
  CONSTRAINT ck_tranche_status CHECK (status IN ('PLANNED', 'REQUESTED', 'APPROVED', 'PAID')),
  CONSTRAINT ck_tranche_four_eyes CHECK (approved_by <> requested_by),
  CONSTRAINT ck_tranche_requested CHECK (status = 'PLANNED' OR num_nulls(account_number, requested_by, requested_at) = 0),
  CONSTRAINT ck_tranche_approved CHECK (status NOT IN ('APPROVED', 'PAID') OR num_nulls(approved_by, approved_at) = 0),
  CONSTRAINT ck_tranche_paid CHECK (status <> 'PAID' OR num_nulls(paid_by, paid_at, paid_on, bank_reference) = 0)
);
CREATE INDEX ix_tranche_edition ON tranche (edition_id, status);
CREATE INDEX ix_tranche_payment_file ON tranche (payment_file_id);

-- GRA-4: what the grant was spent on, each with its document.
CREATE TABLE expense (
  id              uuid        NOT NULL,
  version         bigint      NOT NULL,
  grant_id        uuid        NOT NULL,
  line_key        text        NOT NULL,
  document_number text        NOT NULL,
  issued_on       date        NOT NULL,
  description     text        NOT NULL,
  amount_grosze   bigint      NOT NULL,
  accepted_grosze bigint,
  decision_reason text,
  file_name       text,
  file_type       text,
  file_sha256     text,
  created_at      timestamptz NOT NULL,
  CONSTRAINT pk_expense PRIMARY KEY (id),
  CONSTRAINT uq_expense_document UNIQUE (grant_id, document_number, line_key),
  CONSTRAINT fk_expense_grant FOREIGN KEY (grant_id) REFERENCES local_grant (id),
  CONSTRAINT ck_expense_amount CHECK (amount_grosze > 0),
  CONSTRAINT ck_expense_accepted CHECK (accepted_grosze BETWEEN 0 AND amount_grosze),
  CONSTRAINT ck_expense_file CHECK (num_nonnulls(file_name, file_type, file_sha256) IN (0, 3))
);
CREATE TABLE expense_document (
  expense_id uuid  NOT NULL,
  content    bytea NOT NULL,
  CONSTRAINT pk_expense_document PRIMARY KEY (expense_id),
  CONSTRAINT fk_expense_document_expense FOREIGN KEY (expense_id) REFERENCES expense (id) ON DELETE CASCADE
);

CREATE TABLE grant_report (
  grant_id     uuid        NOT NULL,
  version      bigint      NOT NULL,
  narrative    text        NOT NULL,
  results      text        NOT NULL,
  people       integer     NOT NULL,
  submitted_by uuid,
  submitted_at timestamptz,
  return_note  text,
  correct_by   date,
  accepted_by  uuid,
  accepted_at  timestamptz,
  updated_at   timestamptz NOT NULL,
  CONSTRAINT pk_grant_report PRIMARY KEY (grant_id),
  CONSTRAINT fk_grant_report_grant FOREIGN KEY (grant_id) REFERENCES local_grant (id),
  CONSTRAINT fk_grant_report_submitted_by FOREIGN KEY (submitted_by) REFERENCES account (id),
  CONSTRAINT fk_grant_report_accepted_by FOREIGN KEY (accepted_by) REFERENCES account (id),
  CONSTRAINT ck_grant_report_people CHECK (people >= 0)
);

CREATE TABLE grant_refund (
  id             uuid        NOT NULL,
  grant_id       uuid        NOT NULL,
  amount_grosze  bigint      NOT NULL,
  received_on    date        NOT NULL,
  bank_reference text        NOT NULL,
  recorded_by    uuid        NOT NULL,
  recorded_at    timestamptz NOT NULL,
  CONSTRAINT pk_grant_refund PRIMARY KEY (id),
  CONSTRAINT uq_grant_refund_reference UNIQUE (grant_id, bank_reference),
  CONSTRAINT fk_grant_refund_grant FOREIGN KEY (grant_id) REFERENCES local_grant (id),
  CONSTRAINT fk_grant_refund_recorded_by FOREIGN KEY (recorded_by) REFERENCES account (id),
  CONSTRAINT ck_grant_refund_amount CHECK (amount_grosze > 0)
);

-- GRA-6.
CREATE TABLE expert_opinion (
  id           uuid        NOT NULL,
  grant_id     uuid        NOT NULL,
  expert_id    uuid        NOT NULL,
  went_well    text        NOT NULL,
  take_care_of text        NOT NULL,
  written_at   timestamptz NOT NULL,
  CONSTRAINT pk_expert_opinion PRIMARY KEY (id),
  CONSTRAINT uq_expert_opinion_expert UNIQUE (grant_id, expert_id),
  CONSTRAINT fk_expert_opinion_grant FOREIGN KEY (grant_id) REFERENCES local_grant (id),
  CONSTRAINT fk_expert_opinion_expert FOREIGN KEY (expert_id) REFERENCES account (id)
);
