-- What one sign-up for an event asks of PostgreSQL, without the application: it mirrors what the application sends for
-- POST /api/v1/events/{id}/registrations, and changes with it. Given: :event and :client_id. Where there is no pgbench,
-- Statements.java sets what the lines with a backslash do.
\set turn :turn + 1
\set person :client_id * 2500 + :turn
\set registration :event * 100000 + :person
-- The allowance of the caller, and whether the account still stands.
BEGIN;
SELECT pg_advisory_xact_lock(hashtextextended(CAST(:person AS text), 9));
SELECT state FROM rate_limit_bucket WHERE id = CAST(:person AS text);
INSERT INTO rate_limit_bucket (id, state, expires_at) VALUES (CAST(:person AS text), '\x00', 0)
  ON CONFLICT (id) DO UPDATE SET state = excluded.state;
COMMIT;
SELECT * FROM account WHERE id = bench_id(CAST(:person AS integer));
-- A place.
BEGIN;
SELECT pg_try_advisory_xact_lock(hashtextextended(CAST(:registration AS text), 0));
SELECT fingerprint, status, body, location, etag FROM idempotency_record WHERE caller = bench_id(CAST(:person AS integer))
  AND path = '/bench' AND key = CAST(:registration AS text) AND created_at > now() - interval '24 hours';
SELECT * FROM event WHERE id = bench_id(CAST(:event AS integer));
UPDATE event SET taken = CASE WHEN taken < capacity THEN taken + 1 ELSE taken END WHERE id = bench_id(CAST(:event AS integer))
  RETURNING version, new.taken, new.taken > old.taken;
SELECT count(*) FROM registration WHERE event_id = bench_id(CAST(:event AS integer))
  AND account_id = bench_id(CAST(:person AS integer)) AND status IN ('CONFIRMED', 'WAITLISTED', 'OFFERED');
INSERT INTO registration (id, version, event_id, programme_id, account_id, tier, status, registered_at, updated_at)
  SELECT bench_id(CAST(:registration AS integer)), 0, id, programme_id, bench_id(CAST(:person AS integer)), 0, 'CONFIRMED', now(), now()
  FROM event WHERE id = bench_id(CAST(:event AS integer));
INSERT INTO registration_step (id, registration_id, to_status, reason, actor_id, happened_at)
  VALUES (uuidv7(), bench_id(CAST(:registration AS integer)), 'CONFIRMED', 'PLACE_FREE', bench_id(CAST(:person AS integer)), now());
SELECT * FROM account WHERE id IN (bench_id(CAST(:person AS integer)));
INSERT INTO outbox_message (id, account_id, recipient, kind, language, subject, body, html, is_secret, programme_id, created_at)
  SELECT uuidv7(), bench_id(CAST(:person AS integer)), 'bench@example.org', 'REGISTRATION_CONFIRMED', 'PL', 'Masz miejsce',
    'Dzień dobry!', '<p>Dzień dobry!</p>', false, programme_id, now() FROM event WHERE id = bench_id(CAST(:event AS integer));
INSERT INTO idempotency_record (caller, path, key, fingerprint, status, body, location, etag)
  VALUES (bench_id(CAST(:person AS integer)), '/bench', CAST(:registration AS text), '\x00', 201, '{}', '', '');
COMMIT;
