SET lock_timeout = '5s';

CREATE TABLE programme (
  id           uuid        NOT NULL,
  version      bigint      NOT NULL,
  slug         text        NOT NULL,
  name         text COLLATE "pl-x-icu" NOT NULL,
  organiser_id uuid        NOT NULL,
  status       text        NOT NULL,
  audiences    varchar(40)[] NOT NULL,
  topics       varchar(60)[] NOT NULL,
  details      jsonb       NOT NULL,
  words        text        NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  CONSTRAINT pk_programme PRIMARY KEY (id),
  CONSTRAINT uq_programme_slug UNIQUE (slug),
  CONSTRAINT fk_programme_organiser FOREIGN KEY (organiser_id) REFERENCES organisation (id),
  CONSTRAINT ck_programme_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED'))
);
CREATE INDEX ix_programme_name ON programme (name, id);
CREATE INDEX ix_programme_organiser ON programme (organiser_id);
CREATE INDEX ix_programme_audiences ON programme USING gin (audiences);
CREATE INDEX ix_programme_topics ON programme USING gin (topics);
CREATE INDEX ix_programme_search ON programme USING gin (to_tsvector('simple', words));

CREATE TABLE edition (
  id           uuid        NOT NULL,
  version      bigint      NOT NULL,
  programme_id uuid        NOT NULL,
  name         text COLLATE "pl-x-icu" NOT NULL,
  year_from    integer,
  status       text        NOT NULL,
  details      jsonb       NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  CONSTRAINT pk_edition PRIMARY KEY (id),
  CONSTRAINT fk_edition_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT uq_edition_name UNIQUE (programme_id, name),
  CONSTRAINT ck_edition_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED'))
);

-- Who coordinates a programme, and who is its expert.
CREATE TABLE programme_staff (
  programme_id uuid        NOT NULL,
  account_id   uuid        NOT NULL,
  role         text        NOT NULL,
  since        timestamptz NOT NULL,
  CONSTRAINT pk_programme_staff PRIMARY KEY (programme_id, account_id, role),
  CONSTRAINT fk_programme_staff_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_programme_staff_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT ck_programme_staff_role CHECK (role IN ('COORDINATOR', 'EXPERT'))
);
CREATE INDEX ix_programme_staff_account ON programme_staff (account_id);
