-- Sign-in accounts, granted roles, throttling, the one-time setup token; sessions live here so that any node can serve any request.
create table account (
    id            bigint generated always as identity primary key,
    person_id     bigint unique references person,
    username      text        not null check (username = lower(username) and username <> ''),
    display_name  text        not null,
    password_hash text        not null,
    one_time      boolean     not null default true, -- the password must be changed at the next sign-in
    enabled       boolean     not null default true,
    created_at    timestamptz not null,
    last_sign_in  timestamptz,
    version       int         not null default 0
);
create unique index account_username on account (username);

create table granted_role (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references account,
    role       text        not null check (role in ('HR', 'CITY_HR', 'INSPECTOR', 'ADMINISTRATOR')),
    agency_id  bigint      references agency,
    granted_at timestamptz not null,
    granted_by bigint      references account,
    check ((role = 'HR') = (agency_id is not null)),
    unique nulls not distinct (account_id, role, agency_id)
);

-- Failures per account and per (account, address), never per address alone: whole agencies sit behind one address.
create table sign_in_throttle (
    key           text primary key,
    failures      int         not null check (failures >= 0),
    last_failure  timestamptz not null,
    blocked_until timestamptz
);

create table setup_token (
    only_one   boolean primary key default true check (only_one),
    token_hash text        not null,
    created_at timestamptz not null
);

create table shedlock (
    name       varchar(64)  primary key,
    lock_until timestamptz  not null,
    locked_at  timestamptz  not null,
    locked_by  varchar(255) not null
);

-- Spring Session JDBC's own schema
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
