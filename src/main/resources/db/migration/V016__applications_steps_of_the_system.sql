SET lock_timeout = '5s';

-- What the system does by itself, because time has passed, is nobody's doing.
ALTER TABLE application_event ALTER COLUMN actor_id DROP NOT NULL;
