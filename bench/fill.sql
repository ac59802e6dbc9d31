-- What a benchmark asks for: people, and 10 000 programmes, each with an edition, a recruitment and an event; applications and
-- vouchers of the people. Whatever is not named is as in a row of the demo. Runs once, as the owner of the tables.
CREATE FUNCTION bench_id(n integer) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid;

-- Rows of a table, but for what the database makes of the rest of them.
CREATE PROCEDURE bench_insert(name text, rows text) LANGUAGE plpgsql AS $$
DECLARE written text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ') INTO written FROM pg_attribute
    WHERE attrelid = name::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
  EXECUTE format('INSERT INTO %1$I (%2$s) SELECT %2$s FROM (%3$s) made', name, written, rows);
END
$$;

-- As ReadableCode makes them (VOU-4): fifteen characters, and one that checks them.
CREATE FUNCTION bench_code(n integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  WITH digit AS (
    SELECT i, CASE WHEN i > 10 THEN n / (31 ^ (14 - i))::integer % 31 ELSE i * 7 % 31 END AS d FROM generate_series(0, 14) i),
  checked AS (SELECT * FROM digit UNION ALL SELECT 15, sum((i + 2) * d)::integer % 31 FROM digit)
  SELECT regexp_replace(string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', d + 1, 1), '' ORDER BY i),
    '(.{4})(.{4})(.{4})', '\1-\2-\3-') FROM checked $$;

INSERT INTO account SELECT row.* FROM account model, generate_series(1, 40000) n, LATERAL jsonb_populate_record(model,
    jsonb_build_object('id', bench_id(n), 'name', 'Osoba ' || n, 'email', 'osoba' || n || '@bench.example',
      'email_key', 'osoba' || n || '@bench.example')) row
  WHERE model.email = 'user@demo.example';

CALL bench_insert('programme', $$SELECT row.* FROM programme model, generate_series(1, 10000) n,
    LATERAL (SELECT 'Program pomiarowy ' || lpad(n::text, 5, '0') AS label) called,
    LATERAL jsonb_populate_record(model, jsonb_build_object('id', bench_id(n), 'slug', 'program-pomiarowy-' || lpad(n::text, 5, '0'),
      'name', label, 'details', model.details || jsonb_build_object('name', label))) row
  WHERE model.slug = 'pracownia-samorzadowa'$$);

CALL bench_insert('edition', $$SELECT row.* FROM edition model JOIN programme p ON p.id = model.programme_id, generate_series(1, 10000) n,
    LATERAL jsonb_populate_record(model, jsonb_build_object('id', bench_id(n), 'programme_id', bench_id(n))) row
  WHERE p.slug = 'pracownia-samorzadowa' AND model.year_from = 2021$$);

-- Numbers of applications are given out under a prefix of each recruitment's own, so that submissions do not wait for one another.
CALL bench_insert('recruitment', $$SELECT row.* FROM recruitment model, generate_series(1, 10000) n,
    LATERAL jsonb_populate_record(model, jsonb_build_object('id', bench_id(n), 'programme_id', bench_id(n), 'edition_id', bench_id(n),
      'details', model.details || jsonb_build_object('referencePrefix', 'P' || n))) row
  WHERE model.name = 'Rekrutacja do Pracowni Samorządowej 2021'$$);

INSERT INTO recruitment_key_date SELECT row.* FROM recruitment_key_date model JOIN recruitment r ON r.id = model.recruitment_id,
    generate_series(1, 10000) n,
    LATERAL jsonb_populate_record(model, jsonb_build_object('id', uuidv7(), 'recruitment_id', bench_id(n), 'programme_id', bench_id(n))) row
  WHERE r.name = 'Rekrutacja do Pracowni Samorządowej 2021' AND r.id NOT IN (SELECT bench_id(m) FROM generate_series(1, 10000) m);

-- Events 20001 and 20002 are those that everybody wants.
CALL bench_insert('event', $$SELECT row.* FROM event model, (SELECT generate_series(1, 10000) n UNION ALL VALUES (20001), (20002)) number,
    LATERAL (SELECT 'Wydarzenie pomiarowe ' || n AS label) called,
    LATERAL jsonb_populate_record(model, jsonb_build_object('id', bench_id(n), 'programme_id', bench_id((n - 1) % 10000 + 1),
      'edition_id', null, 'title', label, 'capacity', 100000, 'details', model.details || jsonb_build_object('title', label,
        'capacity', 100000, 'tiers', '[]'::jsonb,
        'signUp', '{"opensOn": "2021-01-01", "closesOn": null, "offerHours": null, "opensDaysBefore": null}'::jsonb))) row
  WHERE model.title = 'Wizyta studyjna w Świeciu'$$);

-- Drafts that can be submitted: 1 … 16000 to be read, 100001 … (reset.sql) to be submitted. The n-th is the n-th person's.
CREATE VIEW bench_draft AS
  SELECT n, bench_id((n - 1) % 10000 + 1) AS recruitment, bench_id((n - 1) % 8000 + 1) AS person, '2021-04-01T08:00:00Z'::timestamptz AS at,
    '{"municipality": "Świecie", "motivation": "Chcę lepiej rozmawiać z mieszkańcami.",
      "experience": "Od lat współpracuję z organizacjami."}'::jsonb AS answers,
    '{"office": "COUNCILLOR", "cooperation": "YES", "experience": "NGO", "openness": "YES", "availability": "YES"}'::jsonb AS declarations,
    '{"dataProcessing": true}'::jsonb AS consents
  FROM generate_series(1, 16000) n;
INSERT INTO application (id, version, recruitment_id, programme_id, applicant_id, status, answers, declarations, consents, created_at, updated_at)
  SELECT bench_id(n), 0, recruitment, recruitment, person, 'DRAFT', answers, declarations, consents, at, at FROM bench_draft;

-- One training provider, whose members redeem vouchers of a person who is none of them.
INSERT INTO organisation (id, version, name, name_key, kind, created_at, members_changed_at)
  VALUES (bench_id(1), 0, 'Szkoły pomiarowe', 'szkoly pomiarowe', 'TRAINING_PROVIDER', now(), now());
INSERT INTO organisation_member SELECT bench_id(1), bench_id(n), 'MEMBER', now() FROM generate_series(1, 8000) n;
INSERT INTO training_provider SELECT bench_id(1), 0, bench_id(1), bench_id(1), 'APPROVED', bench_id(1), now(), now();
INSERT INTO participation (id, version, edition_id, programme_id, recruitment_id, application_id, account_id, status, entitlements, started_at, updated_at)
  SELECT bench_id(n), 0, bench_id(1), bench_id(1), bench_id(1), bench_id(n), bench_id(40000), 'ACTIVE', '[]', at, at FROM bench_draft;
INSERT INTO voucher (id, version, code, edition_id, programme_id, participation_id, account_id, granted_grosze, status, expires_on, issued_at, updated_at)
  SELECT bench_id(n), 0, bench_code(n), bench_id(1), bench_id(1), bench_id(n), bench_id(40000), 100000, 'ACTIVE', '2190-12-31', at, at
  FROM bench_draft;
INSERT INTO ledger_posting (id, edition_id, kind, source_id, from_account, from_subject, to_account, to_subject, amount_grosze, description, posted_at)
  SELECT uuidv7(), bench_id(1), 'VOUCHER_ISSUED', bench_id(n), 'VOUCHER_BUDGET', bench_id(1), 'VOUCHER', bench_id(n), 100000, 'Bon', at
  FROM bench_draft;
INSERT INTO ledger_balance SELECT 'VOUCHER', bench_id(n), bench_id(1), 100000 FROM bench_draft;

-- What the peers serve: as many rows, nearly as wide, of the same documents and in the same order.
CREATE SCHEMA peer;
CREATE TABLE peer.item (
  id uuid PRIMARY KEY, name text COLLATE "pl-x-icu" NOT NULL, opens_on date NOT NULL, years integer NOT NULL, details jsonb NOT NULL);
CREATE INDEX ix_item_name ON peer.item (name, id);
INSERT INTO peer.item SELECT id, name, date '2021-03-29', 2, jsonb_build_object('summary', details -> 'summary',
    'description', details -> 'description', 'audienceDescription', details -> 'audienceDescription', 'audiences', details -> 'audiences',
    'topics', details -> 'topics', 'benefits', details -> 'benefits', 'freeOfCharge', details -> 'freeOfCharge')
  FROM programme WHERE slug LIKE 'program-pomiarowy-%';
