SET lock_timeout = '5s';

-- EVT-10: calendars know each session by a number of its own; one that is left out is called off at its last time.
ALTER TABLE event ADD COLUMN told_sessions jsonb NOT NULL DEFAULT '{"all": []}';

UPDATE event e SET told_sessions = jsonb_build_object('all', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'number', n,
        'session', coalesce(e.details #> ARRAY ['sessions', (n - 1)::text], e.details #> '{sessions,-1}'),
        'leftOut', n > jsonb_array_length(e.details -> 'sessions')) ORDER BY n), '[]')
    FROM generate_series(1, e.sessions_told) n));

-- sessions_told is not used any more; a later migration drops it, when no instance reads it.
