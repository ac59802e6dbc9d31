#!/bin/sh
# The login of the application: it owns nothing, so that it cannot change what is only ever added to.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$APPLICATION_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE partycypacja_application NOLOGIN;
CREATE ROLE aplikacja LOGIN PASSWORD :'password' IN ROLE partycypacja_application;
SQL
