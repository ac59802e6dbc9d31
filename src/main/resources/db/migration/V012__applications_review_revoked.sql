SET lock_timeout = '5s';

-- APP-5: a coordinator takes a review back, or sets a submitted one aside; what it said stays on record.
ALTER TABLE review DROP CONSTRAINT ck_review_status;
ALTER TABLE review ADD CONSTRAINT ck_review_status
  CHECK (status IN ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RECUSED', 'REVOKED'));
ALTER TABLE review DROP CONSTRAINT ck_review_submitted;
ALTER TABLE review ADD CONSTRAINT ck_review_submitted CHECK (
  (submitted_at IS NOT NULL) = (total_score IS NOT NULL) AND (submitted_at IS NOT NULL) = (weighted_score IS NOT NULL)
  AND (status <> 'SUBMITTED' OR submitted_at IS NOT NULL)
  AND (status IN ('SUBMITTED', 'REVOKED') OR submitted_at IS NULL));
ALTER TABLE review DROP CONSTRAINT ck_review_recused;
ALTER TABLE review ADD CONSTRAINT ck_review_recused CHECK ((status IN ('RECUSED', 'REVOKED')) = (recusal_reason IS NOT NULL));
