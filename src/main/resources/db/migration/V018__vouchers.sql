SET lock_timeout = '5s';

-- VOU-2: who may redeem the vouchers of a programme.
CREATE TABLE training_provider (
  id              uuid        NOT NULL,
  version         bigint      NOT NULL,
  programme_id    uuid        NOT NULL,
  organisation_id uuid        NOT NULL,
  status          text        NOT NULL,
  approved_by     uuid        NOT NULL,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  CONSTRAINT pk_training_provider PRIMARY KEY (id),
  CONSTRAINT uq_training_provider_organisation UNIQUE (programme_id, organisation_id),
  CONSTRAINT fk_training_provider_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_training_provider_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT fk_training_provider_approved_by FOREIGN KEY (approved_by) REFERENCES account (id),
  CONSTRAINT ck_training_provider_status CHECK (status IN ('APPROVED', 'SUSPENDED'))
);
CREATE INDEX ix_training_provider_organisation ON training_provider (organisation_id);

-- VOU-1: one voucher for each participation, whatever is retried. What it has left is in the ledger.
CREATE TABLE voucher (
  id               uuid        NOT NULL,
  version          bigint      NOT NULL,
  code             text        NOT NULL,
  edition_id       uuid        NOT NULL,
  programme_id     uuid        NOT NULL,
  participation_id uuid        NOT NULL,
  account_id       uuid        NOT NULL,
  organisation_id  uuid,
  granted_grosze   bigint      NOT NULL,
  status           text        NOT NULL,
  expires_on       date        NOT NULL,
  issued_at        timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  CONSTRAINT pk_voucher PRIMARY KEY (id),
  CONSTRAINT uq_voucher_code UNIQUE (code),
  CONSTRAINT uq_voucher_participation UNIQUE (participation_id),
  CONSTRAINT fk_voucher_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT fk_voucher_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_voucher_participation FOREIGN KEY (participation_id) REFERENCES participation (id),
  CONSTRAINT fk_voucher_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT fk_voucher_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT ck_voucher_granted CHECK (granted_grosze > 0),
  CONSTRAINT ck_voucher_status CHECK (status IN ('ACTIVE', 'EXPIRED', 'CANCELLED'))
);
CREATE INDEX ix_voucher_edition ON voucher (edition_id, issued_at, id);
CREATE INDEX ix_voucher_programme ON voucher (programme_id);
CREATE INDEX ix_voucher_account ON voucher (account_id);
CREATE INDEX ix_voucher_organisation ON voucher (organisation_id);
CREATE INDEX ix_voucher_expiry ON voucher (expires_on) WHERE status = 'ACTIVE';

-- Each day that a voucher was made to last longer, and why.
CREATE TABLE voucher_extension (
  id          uuid        NOT NULL,
  voucher_id  uuid        NOT NULL,
  from_day    date        NOT NULL,
  to_day      date        NOT NULL,
  reason      text        NOT NULL,
  actor_id    uuid        NOT NULL,
  extended_at timestamptz NOT NULL,
  CONSTRAINT pk_voucher_extension PRIMARY KEY (id),
  CONSTRAINT fk_voucher_extension_voucher FOREIGN KEY (voucher_id) REFERENCES voucher (id),
  CONSTRAINT fk_voucher_extension_actor FOREIGN KEY (actor_id) REFERENCES account (id),
  CONSTRAINT ck_voucher_extension_days CHECK (to_day > from_day)
);
CREATE INDEX ix_voucher_extension_voucher ON voucher_extension (voucher_id, extended_at);

-- VOU-2, VOU-3: what a training provider was paid with a voucher for; reversed, it stays.
CREATE TABLE redemption (
  id                   uuid        NOT NULL,
  version              bigint      NOT NULL,
  voucher_id           uuid        NOT NULL,
  programme_id         uuid        NOT NULL,
  training_provider_id uuid        NOT NULL,
  amount_grosze        bigint      NOT NULL,
  service              text        NOT NULL,
  invoice_number       text        NOT NULL,
  redeemed_by          uuid        NOT NULL,
  redeemed_at          timestamptz NOT NULL,
  reversed_by          uuid,
  reversed_at          timestamptz,
  reversal_reason      text,
  CONSTRAINT pk_redemption PRIMARY KEY (id),
  CONSTRAINT fk_redemption_voucher FOREIGN KEY (voucher_id) REFERENCES voucher (id),
  CONSTRAINT fk_redemption_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_redemption_training_provider FOREIGN KEY (training_provider_id) REFERENCES training_provider (id),
  CONSTRAINT fk_redemption_redeemed_by FOREIGN KEY (redeemed_by) REFERENCES account (id),
  CONSTRAINT fk_redemption_reversed_by FOREIGN KEY (reversed_by) REFERENCES account (id),
  CONSTRAINT ck_redemption_amount CHECK (amount_grosze > 0),
  CONSTRAINT ck_redemption_reversed CHECK (num_nonnulls(reversed_by, reversed_at, reversal_reason) IN (0, 3))
);
-- VOU-2: the same invoice is not paid twice, whoever sends it again.
CREATE UNIQUE INDEX uq_redemption_invoice ON redemption (voucher_id, training_provider_id, invoice_number)
  WHERE reversed_at IS NULL;
CREATE INDEX ix_redemption_voucher ON redemption (voucher_id, redeemed_at, id);
CREATE INDEX ix_redemption_training_provider ON redemption (training_provider_id);
