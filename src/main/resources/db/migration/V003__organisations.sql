SET lock_timeout = '5s';
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE organisation (
  id                     uuid        NOT NULL,
  version                bigint      NOT NULL,
  name                   text COLLATE "pl-x-icu" NOT NULL,
  name_key               text        NOT NULL,
  kind                   text        NOT NULL,
  nip                    text,
  regon                  text,
  krs                    text,
  teryt                  text,
  patron_organisation_id uuid,
  created_at             timestamptz NOT NULL,
  members_changed_at     timestamptz NOT NULL,
  CONSTRAINT pk_organisation PRIMARY KEY (id),
  CONSTRAINT fk_organisation_patron FOREIGN KEY (patron_organisation_id) REFERENCES organisation (id),
  CONSTRAINT ck_organisation_kind CHECK (kind IN ('NGO', 'INFORMAL_GROUP', 'LOCAL_GOVERNMENT', 'TRAINING_PROVIDER', 'OTHER')),
  CONSTRAINT ck_organisation_teryt CHECK ((kind = 'LOCAL_GOVERNMENT') = (teryt IS NOT NULL)),
  CONSTRAINT ck_organisation_patron CHECK ((kind = 'INFORMAL_GROUP') = (patron_organisation_id IS NOT NULL)),
  CONSTRAINT uq_organisation_nip UNIQUE (nip),
  CONSTRAINT uq_organisation_regon UNIQUE (regon),
  CONSTRAINT uq_organisation_krs UNIQUE (krs),
  CONSTRAINT uq_organisation_teryt UNIQUE (teryt)
);
CREATE INDEX ix_organisation_name ON organisation (name, id);
CREATE INDEX ix_organisation_name_key ON organisation USING gin (name_key gin_trgm_ops);
CREATE INDEX ix_organisation_patron ON organisation (patron_organisation_id);

CREATE TABLE organisation_member (
  organisation_id uuid        NOT NULL,
  account_id      uuid        NOT NULL,
  role            text        NOT NULL,
  joined_at       timestamptz NOT NULL,
  CONSTRAINT pk_organisation_member PRIMARY KEY (organisation_id, account_id),
  CONSTRAINT fk_organisation_member_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_organisation_member_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ck_organisation_member_role CHECK (role IN ('OWNER', 'MEMBER'))
);
CREATE INDEX ix_organisation_member_account ON organisation_member (account_id);
