-- Undoes what the writes of a benchmark did, and the letters they left to be sent, before the next one.
TRUNCATE registration, outbox_message, idempotency_record, redemption CASCADE;
DELETE FROM application_event;
DELETE FROM application WHERE id > bench_id(100000);
INSERT INTO application (id, version, recruitment_id, programme_id, applicant_id, status, answers, declarations, consents, created_at, updated_at)
  SELECT bench_id(100000 + n), 0, recruitment, recruitment, person, 'DRAFT', answers, declarations, consents, at, at FROM bench_draft;
UPDATE event SET taken = 0 WHERE taken > 0;
DELETE FROM ledger_posting WHERE kind = 'VOUCHER_REDEEMED';
UPDATE ledger_balance SET balance_grosze = 100000 WHERE account = 'VOUCHER' AND balance_grosze < 100000;
DELETE FROM peer.item WHERE id > bench_id(100000);
