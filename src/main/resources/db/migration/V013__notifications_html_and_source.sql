SET lock_timeout = '5s';

-- NOT-1: both forms of a message, the calendar file that goes with it, and what it is about, for staff to find it.
ALTER TABLE outbox_message ADD COLUMN html text NOT NULL DEFAULT '';
ALTER TABLE outbox_message ADD COLUMN calendar text;
ALTER TABLE outbox_message ADD COLUMN programme_id uuid;
ALTER TABLE outbox_message ADD COLUMN recruitment_id uuid;
ALTER TABLE outbox_message ADD COLUMN application_id uuid;
ALTER TABLE outbox_message ADD COLUMN resent_from uuid;
ALTER TABLE outbox_message ADD CONSTRAINT fk_outbox_message_programme FOREIGN KEY (programme_id) REFERENCES programme (id);
ALTER TABLE outbox_message ADD CONSTRAINT fk_outbox_message_recruitment
  FOREIGN KEY (recruitment_id) REFERENCES recruitment (id);
ALTER TABLE outbox_message ADD CONSTRAINT fk_outbox_message_application
  FOREIGN KEY (application_id) REFERENCES application (id);
ALTER TABLE outbox_message ADD CONSTRAINT fk_outbox_message_resent_from
  FOREIGN KEY (resent_from) REFERENCES outbox_message (id);
CREATE INDEX ix_outbox_message_programme ON outbox_message (programme_id, created_at, id);
CREATE INDEX ix_outbox_message_recruitment ON outbox_message (recruitment_id);
CREATE INDEX ix_outbox_message_application ON outbox_message (application_id);
CREATE INDEX ix_outbox_message_resent_from ON outbox_message (resent_from);

-- Reminders are no duty; who does not want them is not sent them.
ALTER TABLE account ADD COLUMN reminders boolean NOT NULL DEFAULT true;
