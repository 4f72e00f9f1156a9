#!/usr/bin/env bash
# Runs once, when the database volume is empty: the owner runs migrations, the application reads and writes rows, the auditor reads.
set -euo pipefail
psql --username postgres --set ON_ERROR_STOP=1 \
  --set owner="$CONGTAM_OWNER_PASSWORD" --set app="$CONGTAM_APP_PASSWORD" --set auditor="$CONGTAM_AUDITOR_PASSWORD" <<'SQL'
create role congtam_owner login password :'owner';
create role congtam_app login password :'app';
create role congtam_auditor login password :'auditor';
create database congtam owner congtam_owner encoding 'UTF8' template template0;
revoke all on database congtam from public;
grant connect on database congtam to congtam_app, congtam_auditor;
SQL
