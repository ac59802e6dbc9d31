SET lock_timeout = '5s';

CREATE TABLE account (
  id            uuid          NOT NULL,
  version       bigint        NOT NULL,
  issuer        text,
  subject       text,
  email         varchar(254),
  email_key     varchar(254),
  password_hash text,
  name          text COLLATE "pl-x-icu" NOT NULL,
  language      text          NOT NULL,
  status        text          NOT NULL,
  roles         varchar(20)[] NOT NULL,
  created_at    timestamptz   NOT NULL,
  CONSTRAINT pk_account PRIMARY KEY (id),
  CONSTRAINT ck_account_status CHECK (status IN ('UNVERIFIED', 'ACTIVE', 'DISABLED')),
  CONSTRAINT ck_account_language CHECK (language IN ('PL', 'EN')),
  CONSTRAINT ck_account_origin CHECK ((issuer IS NULL) = (subject IS NULL)),
  CONSTRAINT ck_account_local CHECK (issuer IS NOT NULL OR (email IS NOT NULL AND password_hash IS NOT NULL))
);
CREATE UNIQUE INDEX uq_account_email ON account (email_key) WHERE issuer IS NULL;
CREATE UNIQUE INDEX uq_account_external ON account (issuer, subject);

-- ACC-1: single-use, rotated; a family is all that came from one login.
CREATE TABLE refresh_token (
  id         uuid        NOT NULL,
  family     uuid        NOT NULL,
  account_id uuid        NOT NULL,
  token_hash bytea       NOT NULL,
  expires_at timestamptz NOT NULL,
  spent      boolean     NOT NULL,
  CONSTRAINT pk_refresh_token PRIMARY KEY (id),
  CONSTRAINT fk_refresh_token_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT uq_refresh_token_hash UNIQUE (token_hash)
);
CREATE INDEX ix_refresh_token_family ON refresh_token (family);
CREATE INDEX ix_refresh_token_account ON refresh_token (account_id);

-- What is mailed to prove that an address is one's own.
CREATE TABLE one_time_token (
  token_hash bytea       NOT NULL,
  account_id uuid        NOT NULL,
  purpose    text        NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT pk_one_time_token PRIMARY KEY (token_hash),
  CONSTRAINT fk_one_time_token_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ck_one_time_token_purpose CHECK (purpose IN ('VERIFY_EMAIL', 'RESET_PASSWORD'))
);
CREATE INDEX ix_one_time_token_account ON one_time_token (account_id);

-- ACC-3: counted for every address that is tried, whether there is an account or not.
CREATE TABLE login_failure (
  email_hash     bytea       NOT NULL,
  failures       integer     NOT NULL,
  last_failed_at timestamptz NOT NULL,
  CONSTRAINT pk_login_failure PRIMARY KEY (email_hash)
);
