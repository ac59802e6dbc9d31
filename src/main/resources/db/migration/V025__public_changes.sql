SET lock_timeout = '5s';

-- Which tables that anyone may read of were changed, and by which transaction: instances ask for what they have not seen yet, and
-- forget the answers that they kept (contract rule 32). It needs to survive nothing: whoever lost the database forgets all.
CREATE UNLOGGED TABLE public_change (
  transaction xid8        NOT NULL DEFAULT pg_current_xact_id(),
  source      text        NOT NULL,
  changed_at  timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ix_public_change_transaction ON public_change (transaction);
CREATE INDEX ix_public_change_changed_at ON public_change (changed_at);
GRANT SELECT, INSERT, DELETE ON public_change TO partycypacja_application;

-- A table of which public answers are made has this trigger; an answer that reads another table is not kept.
CREATE FUNCTION tell_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public_change (source) VALUES (TG_TABLE_NAME);
  RETURN NULL;
END
$$;

CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE ON organisation EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE ON programme EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE ON edition EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE ON recruitment EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE ON recruitment_extension EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE ON recruitment_key_date EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE ON event EXECUTE FUNCTION tell_public_change();
CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE ON event_document EXECUTE FUNCTION tell_public_change();

-- The moments at which public answers change by themselves are asked for often.
CREATE INDEX ix_recruitment_opens_at ON recruitment (opens_at);
CREATE INDEX ix_recruitment_closes_at ON recruitment (closes_at);
CREATE INDEX ix_event_ends ON event (ends_at);

-- Rate limits (contract rule 28): until when a caller's allowance is spoken for. They need not survive a crash.
DROP TABLE rate_limit_bucket;
CREATE UNLOGGED TABLE rate_limit (
  caller     text        NOT NULL,
  busy_until timestamptz NOT NULL,
  CONSTRAINT pk_rate_limit PRIMARY KEY (caller)
);
CREATE INDEX ix_rate_limit_busy_until ON rate_limit (busy_until);
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO partycypacja_application;
