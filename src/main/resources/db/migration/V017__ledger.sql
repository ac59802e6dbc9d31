SET lock_timeout = '5s';

-- The application works as a login in this role, which owns nothing: what is only ever added to, it cannot change.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'partycypacja_application') THEN
    CREATE ROLE partycypacja_application NOLOGIN;
  END IF;
END $$;
GRANT USAGE ON SCHEMA public TO partycypacja_application;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO partycypacja_application;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO partycypacja_application;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO partycypacja_application;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO partycypacja_application;
REVOKE ALL ON flyway_schema_history FROM partycypacja_application;

-- GRA-5: money moves from one account to another. A posting is one row with both, so that it balances by construction;
-- each thing that moves money (source_id) does so once in each way (kind).
CREATE TABLE ledger_posting (
  id            uuid        NOT NULL,
  edition_id    uuid        NOT NULL,
  kind          text        NOT NULL,
  source_id     uuid        NOT NULL,
  from_account  text        NOT NULL,
  from_subject  uuid        NOT NULL,
  to_account    text        NOT NULL,
  to_subject    uuid        NOT NULL,
  amount_grosze bigint      NOT NULL,
  description   text        NOT NULL,
  actor_id      uuid,
  posted_at     timestamptz NOT NULL,
  CONSTRAINT pk_ledger_posting PRIMARY KEY (id),
  CONSTRAINT uq_ledger_posting_source UNIQUE (source_id, kind),
  CONSTRAINT fk_ledger_posting_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT fk_ledger_posting_actor FOREIGN KEY (actor_id) REFERENCES account (id),
  CONSTRAINT ck_ledger_posting_amount CHECK (amount_grosze > 0),
  CONSTRAINT ck_ledger_posting_accounts CHECK (from_account <> to_account OR from_subject <> to_subject)
);
CREATE INDEX ix_ledger_posting_edition ON ledger_posting (edition_id, posted_at, id);
CREATE INDEX ix_ledger_posting_from ON ledger_posting (from_subject, from_account);
CREATE INDEX ix_ledger_posting_to ON ledger_posting (to_subject, to_account);
CREATE INDEX ix_ledger_posting_actor ON ledger_posting (actor_id);
REVOKE UPDATE, DELETE ON ledger_posting FROM partycypacja_application;

-- Both sides of each posting: the balance of an account is their sum.
CREATE VIEW ledger_entry AS
  SELECT id AS posting_id, edition_id, from_account AS account, from_subject AS subject_id, -amount_grosze AS amount_grosze
  FROM ledger_posting
  UNION ALL
  SELECT id, edition_id, to_account, to_subject, amount_grosze FROM ledger_posting;
GRANT SELECT ON ledger_entry TO partycypacja_application;

-- The balances of accounts that money is taken from, kept beside the postings so that one statement can refuse what is too
-- much, whoever else asks at the same time.
CREATE TABLE ledger_balance (
  account        text   NOT NULL,
  subject_id     uuid   NOT NULL,
  edition_id     uuid   NOT NULL,
  balance_grosze bigint NOT NULL,
  CONSTRAINT pk_ledger_balance PRIMARY KEY (subject_id, account),
  CONSTRAINT fk_ledger_balance_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT ck_ledger_balance_not_negative CHECK (balance_grosze >= 0)
);
CREATE INDEX ix_ledger_balance_edition ON ledger_balance (edition_id);

CREATE TABLE edition_budget (
  edition_id      uuid        NOT NULL,
  version         bigint      NOT NULL,
  grants_grosze   bigint      NOT NULL,
  vouchers_grosze bigint      NOT NULL,
  updated_at      timestamptz NOT NULL,
  CONSTRAINT pk_edition_budget PRIMARY KEY (edition_id),
  CONSTRAINT fk_edition_budget_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT ck_edition_budget_amounts CHECK (grants_grosze >= 0 AND vouchers_grosze >= 0)
);
