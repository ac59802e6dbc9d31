SET lock_timeout = '5s';

-- Every account that anything was ever posted to: the sum of its postings, and what is kept beside them; null where nothing
-- is. The id is made of both parts of the key, for paging.
CREATE VIEW ledger_account_balance AS
  SELECT md5(account || subject_id)::uuid AS id, edition_id, account, subject_id,
    sum(posted)::bigint AS posted_grosze, sum(kept)::bigint AS kept_grosze
  FROM (
    SELECT edition_id, account, subject_id, amount_grosze AS posted, NULL::bigint AS kept FROM ledger_entry
    UNION ALL
    SELECT edition_id, account, subject_id, 0, balance_grosze FROM ledger_balance
  ) side
  GROUP BY edition_id, account, subject_id;
GRANT SELECT ON ledger_account_balance TO partycypacja_application;
