SET lock_timeout = '5s';

-- NOT-1: written in the transaction that causes it, sent after.
CREATE TABLE outbox_message (
  id              uuid        NOT NULL,
  account_id      uuid        NOT NULL,
  recipient       text        NOT NULL,
  kind            text        NOT NULL,
  language        text        NOT NULL,
  subject         text        NOT NULL,
  body            text        NOT NULL,
  is_secret       boolean     NOT NULL,
  status          text        NOT NULL DEFAULT 'PENDING',
  attempts        integer     NOT NULL DEFAULT 0,
  last_error      text,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  created_at      timestamptz NOT NULL,
  sent_at         timestamptz,
  CONSTRAINT pk_outbox_message PRIMARY KEY (id),
  CONSTRAINT fk_outbox_message_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ck_outbox_message_status CHECK (status IN ('PENDING', 'SENT', 'FAILED'))
);
CREATE INDEX ix_outbox_message_pending ON outbox_message (next_attempt_at) WHERE status = 'PENDING';
CREATE INDEX ix_outbox_message_recipient ON outbox_message (recipient, id) WHERE status = 'PENDING';
CREATE INDEX ix_outbox_message_account ON outbox_message (account_id);
