SET lock_timeout = '5s';

-- NOT-1: reviewers are reminded once before the day their reviews are due; of another day, once more.
ALTER TABLE rubric ADD COLUMN due_on date;
ALTER TABLE rubric ADD COLUMN reminded_for date;
UPDATE rubric SET due_on = cast(details ->> 'dueOn' AS date);
CREATE INDEX ix_rubric_due_on ON rubric (due_on);
