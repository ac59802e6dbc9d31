SET lock_timeout = '5s';

-- EVT-1 … EVT-8. What is said of an event is in details; beside it stands what is searched and counted by. The places taken are
-- those of confirmed and of offered registrations (EVT-6): one statement takes one, whoever else asks at the same time.
CREATE TABLE event (
  id           uuid        NOT NULL,
  version      bigint      NOT NULL,
  programme_id uuid        NOT NULL,
  edition_id   uuid,
  organiser_id uuid        NOT NULL,
  kind         text        NOT NULL,
  title        text COLLATE "pl-x-icu" NOT NULL,
  details      jsonb       NOT NULL,
  status       text        NOT NULL,
  capacity     integer     NOT NULL,
  taken        integer     NOT NULL DEFAULT 0,
  starts_at    timestamptz NOT NULL,
  ends_at      timestamptz NOT NULL,
  sequence     integer     NOT NULL,
  published_at timestamptz,
  cancellation text,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  CONSTRAINT pk_event PRIMARY KEY (id),
  CONSTRAINT fk_event_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_event_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT fk_event_organiser FOREIGN KEY (organiser_id) REFERENCES organisation (id),
  CONSTRAINT ck_event_status CHECK (status IN ('DRAFT', 'PUBLISHED', 'CONFIRMED', 'CANCELLED')),
  CONSTRAINT ck_event_capacity CHECK (capacity > 0),
  CONSTRAINT ck_event_taken CHECK (taken BETWEEN 0 AND capacity),
  CONSTRAINT ck_event_times CHECK (ends_at > starts_at),
  CONSTRAINT ck_event_published CHECK (status IN ('DRAFT', 'CANCELLED') OR published_at IS NOT NULL),
  CONSTRAINT ck_event_cancelled CHECK ((status = 'CANCELLED') = (cancellation IS NOT NULL))
);
CREATE INDEX ix_event_starts ON event (starts_at, id);
CREATE INDEX ix_event_programme ON event (programme_id, starts_at);
CREATE INDEX ix_event_edition ON event (edition_id);
CREATE INDEX ix_event_organiser ON event (organiser_id);

CREATE TABLE registration (
  id               uuid        NOT NULL,
  version          bigint      NOT NULL,
  event_id         uuid        NOT NULL,
  programme_id     uuid        NOT NULL,
  account_id       uuid        NOT NULL,
  organisation_id  uuid,
  tier             integer     NOT NULL,
  status           text        NOT NULL,
  needs            jsonb,
  offer_expires_at timestamptz,
  registered_at    timestamptz NOT NULL,
  updated_at       timestamptz NOT NULL,
  CONSTRAINT pk_registration PRIMARY KEY (id),
  CONSTRAINT fk_registration_event FOREIGN KEY (event_id) REFERENCES event (id),
  CONSTRAINT fk_registration_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_registration_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT fk_registration_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT ck_registration_status
    CHECK (status IN ('CONFIRMED', 'WAITLISTED', 'OFFERED', 'DECLINED', 'LAPSED', 'CANCELLED')),
  CONSTRAINT ck_registration_offer CHECK ((status = 'OFFERED') = (offer_expires_at IS NOT NULL))
);
-- Nobody is registered twice (EVT-6).
CREATE UNIQUE INDEX uq_registration_person ON registration (event_id, account_id)
  WHERE status IN ('CONFIRMED', 'WAITLISTED', 'OFFERED');
CREATE INDEX ix_registration_waiting ON registration (event_id, tier, registered_at, id) WHERE status = 'WAITLISTED';
CREATE INDEX ix_registration_offered ON registration (offer_expires_at) WHERE status = 'OFFERED';
CREATE INDEX ix_registration_needs ON registration (event_id) WHERE needs IS NOT NULL;
CREATE INDEX ix_registration_event ON registration (event_id, registered_at, id);
CREATE INDEX ix_registration_account ON registration (account_id);
CREATE INDEX ix_registration_organisation ON registration (organisation_id);
CREATE INDEX ix_registration_programme ON registration (programme_id);

-- Each step of the places, with its reason (EVT-6).
CREATE TABLE registration_step (
  id              uuid        NOT NULL,
  registration_id uuid        NOT NULL,
  from_status     text,
  to_status       text        NOT NULL,
  reason          text        NOT NULL,
  actor_id        uuid,
  happened_at     timestamptz NOT NULL,
  CONSTRAINT pk_registration_step PRIMARY KEY (id),
  CONSTRAINT fk_registration_step_registration FOREIGN KEY (registration_id) REFERENCES registration (id),
  CONSTRAINT fk_registration_step_actor FOREIGN KEY (actor_id) REFERENCES account (id)
);
CREATE INDEX ix_registration_step_registration ON registration_step (registration_id, happened_at, id);
CREATE INDEX ix_registration_step_actor ON registration_step (actor_id);
