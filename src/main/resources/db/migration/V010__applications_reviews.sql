SET lock_timeout = '5s';

-- APP-6: what the applications of a recruitment are scored by.
CREATE TABLE rubric (
  recruitment_id uuid   NOT NULL,
  version        bigint NOT NULL,
  details        jsonb  NOT NULL,
  CONSTRAINT pk_rubric PRIMARY KEY (recruitment_id),
  CONSTRAINT fk_rubric_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id)
);

-- APP-5, APP-6: one reviewer's part in one application; whoever recused has had theirs, and gets no other.
CREATE TABLE review (
  id             uuid         NOT NULL,
  version        bigint       NOT NULL,
  application_id uuid         NOT NULL,
  recruitment_id uuid         NOT NULL,
  programme_id   uuid         NOT NULL,
  reviewer_id    uuid         NOT NULL,
  status         text         NOT NULL,
  scores         jsonb        NOT NULL,
  comment        text,
  total_score    integer,
  weighted_score numeric(20,16),
  recusal_reason text,
  assigned_at    timestamptz  NOT NULL,
  submitted_at   timestamptz,
  updated_at     timestamptz  NOT NULL,
  CONSTRAINT pk_review PRIMARY KEY (id),
  CONSTRAINT fk_review_application FOREIGN KEY (application_id) REFERENCES application (id),
  CONSTRAINT fk_review_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT fk_review_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
  CONSTRAINT fk_review_reviewer FOREIGN KEY (reviewer_id) REFERENCES account (id),
  CONSTRAINT uq_review_application_reviewer UNIQUE (application_id, reviewer_id),
  CONSTRAINT ck_review_status CHECK (status IN ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RECUSED')),
  CONSTRAINT ck_review_submitted CHECK ((status = 'SUBMITTED') = (submitted_at IS NOT NULL)
    AND (status = 'SUBMITTED') = (total_score IS NOT NULL) AND (status = 'SUBMITTED') = (weighted_score IS NOT NULL)),
  CONSTRAINT ck_review_weighted_score CHECK (weighted_score BETWEEN 0 AND 100),
  CONSTRAINT ck_review_recused CHECK ((status = 'RECUSED') = (recusal_reason IS NOT NULL))
);
CREATE INDEX ix_review_reviewer ON review (reviewer_id, assigned_at, id);
CREATE INDEX ix_review_recruitment ON review (recruitment_id, status);

-- APP-6: the order that a coordinator gave to applications with equal scores, with the reason.
CREATE TABLE tie_resolution (
  id             uuid        NOT NULL,
  recruitment_id uuid        NOT NULL,
  weighted_mean  numeric     NOT NULL,
  applications   jsonb       NOT NULL,
  reason         text        NOT NULL,
  resolved_by    uuid        NOT NULL,
  resolved_at    timestamptz NOT NULL,
  CONSTRAINT pk_tie_resolution PRIMARY KEY (id),
  CONSTRAINT fk_tie_resolution_recruitment FOREIGN KEY (recruitment_id) REFERENCES recruitment (id),
  CONSTRAINT fk_tie_resolution_account FOREIGN KEY (resolved_by) REFERENCES account (id)
);
CREATE INDEX ix_tie_resolution_recruitment ON tie_resolution (recruitment_id);
ALTER TABLE application ADD COLUMN tie_order integer;
ALTER TABLE application ADD COLUMN tie_score numeric;

-- The ranking, in one statement. A recruitment's rows are found by its id before anything is counted. Means are compared
-- with ten decimals of the sixteen that a score has, so that equal means are equal. An order given to a tie holds as long as
-- exactly those share the score.
CREATE VIEW ranked_application AS
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
    AND count(*) OVER (PARTITION BY recruitment_id, is_complete, weighted_mean, decided_order) > 1 AS is_tied
FROM ordered;
