#!/bin/sh
# The login of the application: it owns nothing, so that it cannot change what is only ever added to. Its settings are the role's and
# not the connection's, which a pooler in transaction mode would not pass on.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$APPLICATION_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE partycypacja_application NOLOGIN;
CREATE ROLE aplikacja LOGIN PASSWORD :'password' IN ROLE partycypacja_application;
ALTER ROLE aplikacja SET statement_timeout = '10s';
ALTER ROLE aplikacja SET lock_timeout = '3s';
ALTER ROLE aplikacja SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE aplikacja SET plan_cache_mode = 'force_generic_plan';
SQL
