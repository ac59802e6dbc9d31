SET lock_timeout = '5s';

-- ACC-3: what was asked for an address, whether or not it has an account: both leave one row and one message. An
-- account is made when its address is proved; what was registered and not proved was never an account.
CREATE TABLE account_request (
  id            uuid         NOT NULL,
  purpose       text         NOT NULL,
  email         varchar(254) NOT NULL,
  email_key     varchar(254) NOT NULL,
  password_hash text,
  name          text,
  language      text,
  token_hash    bytea        NOT NULL,
  requested_at  timestamptz  NOT NULL,
  expires_at    timestamptz  NOT NULL,
  CONSTRAINT pk_account_request PRIMARY KEY (id),
  CONSTRAINT uq_account_request_token UNIQUE (token_hash),
  CONSTRAINT ck_account_request_purpose CHECK (purpose IN ('REGISTRATION', 'PASSWORD_RESET')),
  CONSTRAINT ck_account_request_registration CHECK (
    purpose <> 'REGISTRATION' OR (password_hash IS NOT NULL AND name IS NOT NULL AND language IS NOT NULL))
);
CREATE INDEX ix_account_request_email ON account_request (email_key, requested_at);
CREATE INDEX ix_account_request_expires ON account_request (expires_at);

DROP TABLE one_time_token;
ALTER TABLE outbox_message ALTER COLUMN account_id DROP NOT NULL;
UPDATE outbox_message SET account_id = NULL WHERE account_id IN (SELECT id FROM account WHERE status = 'UNVERIFIED');
DELETE FROM account WHERE status = 'UNVERIFIED';
ALTER TABLE account DROP CONSTRAINT ck_account_status;
ALTER TABLE account ADD CONSTRAINT ck_account_status CHECK (status IN ('ACTIVE', 'DISABLED'));
CREATE INDEX ix_login_failure_last_failed ON login_failure (last_failed_at);
