SET lock_timeout = '5s';

-- The order of dates is that of their days; a label tells two others of one recruitment apart.
ALTER TABLE recruitment_key_date DROP COLUMN position;
