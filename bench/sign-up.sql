-- What one sign-up for an event asks of PostgreSQL, without the application: it mirrors what the application sends for
-- POST /api/v1/events/{id}/registrations, and changes with it. Given: :event and :client_id. Where there is no pgbench,
-- Statements.java sets what the lines with a backslash do.
\set turn :turn + 1
\set person :client_id * 2500 + :turn
\set registration :event * 100000 + :person
-- Whether the account still stands. (Calls are counted in memory.)
SELECT roles FROM account WHERE id = bench_id(CAST(:person AS integer)) AND status = 'ACTIVE' AND issuer IS NULL;
BEGIN;
-- The key of the request, and what it is judged by.
WITH held AS MATERIALIZED (SELECT pg_try_advisory_xact_lock(hashtextextended(CAST(:registration AS text), 0)) AS is_mine)
INSERT INTO idempotency_record AS known (caller, path, key, fingerprint, status, body, location, etag)
  SELECT bench_id(CAST(:person AS integer)), '/bench', CAST(:registration AS text), '\x00', 0, '', '', '' FROM held WHERE is_mine
  ON CONFLICT (caller, path, key) DO UPDATE SET status = known.status RETURNING status, fingerprint, body, location, etag;
SELECT * FROM event WHERE id = bench_id(CAST(:event AS integer));
SELECT 1 FROM registration WHERE event_id = bench_id(CAST(:event AS integer))
  AND account_id = bench_id(CAST(:person AS integer)) AND status IN ('CONFIRMED', 'WAITLISTED', 'OFFERED');
-- A place.
UPDATE event SET taken = CASE WHEN taken < capacity THEN taken + 1 ELSE taken END WHERE id = bench_id(CAST(:event AS integer))
  RETURNING version, new.taken, new.taken > old.taken;
INSERT INTO registration (id, version, event_id, programme_id, account_id, tier, status, registered_at, updated_at)
  SELECT bench_id(CAST(:registration AS integer)), 0, id, programme_id, bench_id(CAST(:person AS integer)), 0, 'CONFIRMED', now(), now()
  FROM event WHERE id = bench_id(CAST(:event AS integer));
INSERT INTO registration_step (id, registration_id, to_status, reason, actor_id, happened_at)
  VALUES (uuidv7(), bench_id(CAST(:registration AS integer)), 'CONFIRMED', 'PLACE_FREE', bench_id(CAST(:person AS integer)), now());
SELECT * FROM account WHERE id = bench_id(CAST(:person AS integer));
INSERT INTO outbox_message (id, account_id, recipient, kind, language, subject, body, html, is_secret, programme_id, created_at)
  SELECT uuidv7(), bench_id(CAST(:person AS integer)), 'bench@example.org', 'REGISTRATION_CONFIRMED', 'PL', 'Masz miejsce',
    'Dzień dobry!', '<p>Dzień dobry!</p>', false, programme_id, now() FROM event WHERE id = bench_id(CAST(:event AS integer));
UPDATE idempotency_record SET status = 201, body = '{}' WHERE caller = bench_id(CAST(:person AS integer)) AND path = '/bench'
  AND key = CAST(:registration AS text);
COMMIT;
