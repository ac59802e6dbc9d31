-- What one sign-up for an event and giving it up again ask of PostgreSQL, without the application (see README.md):
--   pgbench -n -M prepared -f bench/registrations.sql -D event=<id> -c 16 -j 2 -T 10 -h localhost -p <port> -U partycypacja postgres
SELECT id AS account, 'bench-' || :client_id AS caller, uuidv7() AS registration, md5(random()::text) AS key
  FROM account ORDER BY id OFFSET :client_id LIMIT 1 \gset
-- The allowance of the caller, and whether the account still stands.
BEGIN;
SELECT pg_advisory_xact_lock(hashtextextended(CAST(:caller AS text), 9));
SELECT state FROM rate_limit_bucket WHERE id = :caller;
INSERT INTO rate_limit_bucket (id, state, expires_at) VALUES (:caller, '\x00', 0)
  ON CONFLICT (id) DO UPDATE SET state = excluded.state;
COMMIT;
SELECT * FROM account WHERE id = :account;
-- A place.
BEGIN;
SELECT pg_try_advisory_xact_lock(hashtextextended(CAST(:key AS text), 0));
SELECT fingerprint, status, body, location, etag FROM idempotency_record
  WHERE caller = :account AND path = '/bench' AND key = :key AND created_at > now() - interval '24 hours';
SELECT * FROM event WHERE id = :event;
UPDATE event SET taken = CASE WHEN taken < capacity THEN taken + 1 ELSE taken END WHERE id = :event RETURNING new.taken > old.taken;
SELECT * FROM event WHERE id = :event;
SELECT count(*) FROM registration WHERE event_id = :event AND account_id = :account AND status IN ('CONFIRMED', 'WAITLISTED', 'OFFERED');
INSERT INTO registration (id, version, event_id, programme_id, account_id, tier, status, registered_at, updated_at)
  SELECT CAST(:registration AS uuid), 0, id, programme_id, CAST(:account AS uuid), 0, 'CONFIRMED', now(), now() FROM event WHERE id = :event;
INSERT INTO registration_step (id, registration_id, to_status, reason, actor_id, happened_at)
  VALUES (uuidv7(), :registration, 'CONFIRMED', 'PLACE_FREE', :account, now());
SELECT * FROM account WHERE id IN (:account);
INSERT INTO outbox_message (id, account_id, recipient, kind, language, subject, body, html, is_secret, programme_id, created_at)
  SELECT uuidv7(), CAST(:account AS uuid), 'bench@example.org', 'REGISTRATION_CONFIRMED', 'PL', 'Masz miejsce', 'Dzień dobry!', '<p>Dzień dobry!</p>',
    false, programme_id, now() FROM event WHERE id = :event;
SELECT * FROM account WHERE id IN (:account);
INSERT INTO idempotency_record (caller, path, key, fingerprint, status, body, location, etag)
  VALUES (CAST(:account AS uuid), '/bench', CAST(:key AS text), '\x00', 201, '{}', '', '');
COMMIT;
-- And given up.
BEGIN;
SELECT pg_advisory_xact_lock(hashtextextended(CAST(:caller AS text), 9));
SELECT state FROM rate_limit_bucket WHERE id = :caller;
UPDATE rate_limit_bucket SET state = '\x01' WHERE id = :caller;
COMMIT;
SELECT * FROM account WHERE id = :account;
BEGIN;
SELECT pg_try_advisory_xact_lock(hashtextextended(CAST(:key AS text), 1));
SELECT fingerprint, status, body, location, etag FROM idempotency_record
  WHERE caller = :account AND path = '/bench/cancel' AND key = :key AND created_at > now() - interval '24 hours';
SELECT * FROM registration WHERE id = :registration;
SELECT * FROM event WHERE id = :event;
SELECT * FROM event WHERE id = :event FOR NO KEY UPDATE;
SELECT * FROM registration WHERE id = :registration;
UPDATE registration SET status = 'CANCELLED', version = version + 1, updated_at = now() WHERE id = :registration AND version = 0;
DELETE FROM attendance WHERE registration_id = :registration;
INSERT INTO registration_step (id, registration_id, from_status, to_status, reason, actor_id, happened_at)
  VALUES (uuidv7(), :registration, 'CONFIRMED', 'CANCELLED', 'GIVEN_UP', :account, now());
SELECT * FROM account WHERE id IN (:account);
INSERT INTO outbox_message (id, account_id, recipient, kind, language, subject, body, html, is_secret, programme_id, created_at)
  SELECT uuidv7(), CAST(:account AS uuid), 'bench@example.org', 'REGISTRATION_CANCELLED', 'PL', 'Bez miejsca', 'Dzień dobry!', '<p>Dzień dobry!</p>',
    false, programme_id, now() FROM event WHERE id = :event;
SELECT * FROM registration WHERE event_id = :event AND status = 'WAITLISTED' ORDER BY tier, registered_at, id LIMIT 1;
UPDATE event SET taken = taken - 1 WHERE id = :event;
SELECT * FROM event WHERE id = :event;
SELECT * FROM account WHERE id IN (:account);
INSERT INTO idempotency_record (caller, path, key, fingerprint, status, body, location, etag)
  VALUES (CAST(:account AS uuid), '/bench/cancel', CAST(:key AS text), '\x00', 200, '{}', '', '');
COMMIT;
