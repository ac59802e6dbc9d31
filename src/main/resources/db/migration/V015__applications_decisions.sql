SET lock_timeout = '5s';

-- APP-8: what was decided of an application, known to staff alone until it is released. Kept apart from the application, so
-- that preparing it changes nothing that an applicant can see.
CREATE TABLE decision (
  application_id   uuid        NOT NULL,
  version          bigint      NOT NULL,
  recruitment_id   uuid        NOT NULL,
  outcome          text        NOT NULL,
  reserve_position integer,
  justification    text        NOT NULL,
  decided_by       uuid        NOT NULL,
  decided_at       timestamptz NOT NULL,
  released_at      timestamptz,
  CONSTRAINT pk_decision PRIMARY KEY (application_id),
  CONSTRAINT fk_decision_application FOREIGN KEY (application_id) REFERENCES application (id),
  CONSTRAINT fk_decision_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT fk_decision_account FOREIGN KEY (decided_by) REFERENCES account (id),
  CONSTRAINT ck_decision_outcome CHECK (outcome IN ('ACCEPTED', 'RESERVE', 'REJECTED')),
  CONSTRAINT ck_decision_reserve_position CHECK (reserve_position IS NULL OR (outcome = 'RESERVE' AND reserve_position >= 1))
);
CREATE INDEX ix_decision_recruitment ON decision (recruitment_id, outcome);

-- APP-9: an accepted applicant's place in an edition, with what it entitled to at acceptance.
CREATE TABLE participation (
  id                  uuid        NOT NULL,
  version             bigint      NOT NULL,
  edition_id          uuid        NOT NULL,
  programme_id        uuid        NOT NULL,
  recruitment_id      uuid        NOT NULL,
  application_id      uuid        NOT NULL,
  account_id          uuid        NOT NULL,
  organisation_id     uuid,
  status              text        NOT NULL,
  entitlements        jsonb       NOT NULL,
  started_at          timestamptz NOT NULL,
  resigned_at         timestamptz,
  resignation_reason  text,
  updated_at          timestamptz NOT NULL,
  CONSTRAINT pk_participation PRIMARY KEY (id),
  CONSTRAINT uq_participation_application UNIQUE (application_id),
  CONSTRAINT fk_participation_edition FOREIGN KEY (edition_id) REFERENCES edition (id),
  CONSTRAINT fk_participation_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_participation_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT fk_participation_application FOREIGN KEY (application_id) REFERENCES application (id),
  CONSTRAINT fk_participation_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT fk_participation_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT ck_participation_status CHECK (status IN ('ACTIVE', 'RESIGNED')),
  CONSTRAINT ck_participation_resigned CHECK ((status = 'RESIGNED') = (resigned_at IS NOT NULL))
);
CREATE INDEX ix_participation_edition ON participation (edition_id, started_at, id);
CREATE INDEX ix_participation_recruitment ON participation (recruitment_id, status);
CREATE INDEX ix_participation_account ON participation (account_id);
CREATE INDEX ix_participation_organisation ON participation (organisation_id);

-- REC-8: what a contest gives instead of a participation.
CREATE TABLE award (
  id              uuid        NOT NULL,
  recruitment_id  uuid        NOT NULL,
  programme_id    uuid        NOT NULL,
  application_id  uuid        NOT NULL,
  account_id      uuid        NOT NULL,
  organisation_id uuid,
  place           integer     NOT NULL,
  awarded_at      timestamptz NOT NULL,
  CONSTRAINT pk_award PRIMARY KEY (id),
  CONSTRAINT uq_award_application UNIQUE (application_id),
  CONSTRAINT fk_award_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT fk_award_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_award_application FOREIGN KEY (application_id) REFERENCES application (id),
  CONSTRAINT fk_award_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT fk_award_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id),
  CONSTRAINT ck_award_place CHECK (place >= 1)
);
CREATE INDEX ix_award_recruitment ON award (recruitment_id, place, id);

-- APP-9: a place that came free, offered to the first on the reserve list, until a moment. Each is offered one once.
CREATE TABLE place_offer (
  application_id uuid        NOT NULL,
  recruitment_id uuid        NOT NULL,
  status         text        NOT NULL,
  offered_at     timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  answered_at    timestamptz,
  CONSTRAINT pk_place_offer PRIMARY KEY (application_id),
  CONSTRAINT fk_place_offer_application FOREIGN KEY (application_id) REFERENCES application (id),
  CONSTRAINT fk_place_offer_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT ck_place_offer_status CHECK (status IN ('OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED')),
  CONSTRAINT ck_place_offer_answered CHECK ((status = 'OPEN') = (answered_at IS NULL))
);
CREATE INDEX ix_place_offer_recruitment ON place_offer (recruitment_id, status);
CREATE INDEX ix_place_offer_open ON place_offer (expires_at) WHERE status = 'OPEN';

-- Appeals, where a recruitment allows them: one for each application.
CREATE TABLE appeal (
  id             uuid        NOT NULL,
  version        bigint      NOT NULL,
  application_id uuid        NOT NULL,
  recruitment_id uuid        NOT NULL,
  programme_id   uuid        NOT NULL,
  channel        text        NOT NULL,
  text           text        NOT NULL,
  filed_by       uuid        NOT NULL,
  filed_on       date        NOT NULL,
  answer_by      date        NOT NULL,
  status         text        NOT NULL,
  answer         text,
  answered_by    uuid,
  answered_at    timestamptz,
  created_at     timestamptz NOT NULL,
  CONSTRAINT pk_appeal PRIMARY KEY (id),
  CONSTRAINT uq_appeal_application UNIQUE (application_id),
  CONSTRAINT fk_appeal_application FOREIGN KEY (application_id) REFERENCES application (id),
  CONSTRAINT fk_appeal_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT fk_appeal_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_appeal_filed_by FOREIGN KEY (filed_by) REFERENCES account (id),
  CONSTRAINT fk_appeal_answered_by FOREIGN KEY (answered_by) REFERENCES account (id),
  CONSTRAINT ck_appeal_channel CHECK (channel IN ('API', 'EMAIL')),
  CONSTRAINT ck_appeal_status CHECK (status IN ('FILED', 'UPHELD', 'DISMISSED')),
  CONSTRAINT ck_appeal_answered CHECK ((status = 'FILED') = (answer IS NULL) AND (answer IS NULL) = (answered_at IS NULL)
    AND (answer IS NULL) = (answered_by IS NULL))
);
CREATE INDEX ix_appeal_recruitment ON appeal (recruitment_id, answer_by, id);

-- The ranking shows what the talks gave, and what is decided, to those who decide. Places go by the reviews alone.
CREATE OR REPLACE VIEW ranked_application AS
WITH scored AS (
  SELECT a.id, a.recruitment_id, a.reference, a.status, a.applicant_id, a.organisation_id, a.tie_order, a.tie_score,
    count(r.id)::integer AS reviews,
    count(r.id) >= coalesce((SELECT cast(b.details ->> 'minimumReviews' AS integer) FROM rubric b
      WHERE b.recruitment_id = a.recruitment_id), 1) AS is_complete,
    round(avg(r.total_score), 4) AS mean,
    round(avg(r.weighted_score), 10) AS weighted_mean,
    max(r.weighted_score) - min(r.weighted_score) AS spread
  FROM application a LEFT JOIN review r ON r.application_id = a.id AND r.status = 'SUBMITTED'
  WHERE a.status IN ('SUBMITTED', 'UNDER_REVIEW', 'SHORTLISTED', 'ACCEPTED', 'RESERVE', 'REJECTED')
  GROUP BY a.id),
ordered AS (
  SELECT s.*, CASE WHEN bool_and(tie_score IS NOT DISTINCT FROM weighted_mean)
    OVER (PARTITION BY recruitment_id, is_complete, weighted_mean) THEN tie_order END AS decided_order
  FROM scored s)
SELECT id, recruitment_id, reference, status, applicant_id, organisation_id, reviews, is_complete, mean, weighted_mean, spread,
  rank() OVER (PARTITION BY recruitment_id
    ORDER BY is_complete DESC, weighted_mean DESC NULLS LAST, decided_order NULLS LAST)::integer AS place,
  weighted_mean IS NOT NULL
    AND count(*) OVER (PARTITION BY recruitment_id, is_complete, weighted_mean, decided_order) > 1 AS is_tied,
  (SELECT s.points FROM interview_slot s WHERE s.application_id = ordered.id AND s.outcome = 'HELD') AS interview_points,
  (SELECT d.outcome FROM decision d WHERE d.application_id = ordered.id) AS decision
FROM ordered;
