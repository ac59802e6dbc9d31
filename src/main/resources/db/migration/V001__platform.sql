SET lock_timeout = '5s';

-- Answers kept for repeated requests (contract rule 21).
CREATE TABLE idempotency_record (
  caller      uuid        NOT NULL,
  path        text        NOT NULL,
  key         text        NOT NULL,
  fingerprint bytea       NOT NULL,
  status      integer     NOT NULL,
  body        bytea       NOT NULL,
  location    text        NOT NULL,
  etag        text        NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT pk_idempotency_record PRIMARY KEY (caller, path, key)
);
CREATE INDEX ix_idempotency_record_created_at ON idempotency_record (created_at);

-- Rate limits, counted for all instances together (contract rule 28).
CREATE TABLE rate_limit_bucket (
  id         text   NOT NULL,
  state      bytea,
  expires_at bigint,
  explicit_lock bigint,
  CONSTRAINT pk_rate_limit_bucket PRIMARY KEY (id)
);
CREATE INDEX ix_rate_limit_bucket_expires_at ON rate_limit_bucket (expires_at);
