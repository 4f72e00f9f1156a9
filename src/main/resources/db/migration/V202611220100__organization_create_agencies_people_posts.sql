-- Agencies, their tree of units, people and dated posts. "Who leads whom" is read from posts for a date, never from a tree of today.
create extension if not exists btree_gist;

create table agency (
    id               bigint generated always as identity primary key,
    code             text        not null unique check (code <> ''),
    name             text        not null check (name <> ''),
    kind             text        not null check (kind in ('COMMUNE', 'DEPARTMENT', 'OTHER')),
    parent_name      text        not null default '', -- the line above the agency's name on official documents
    place            text        not null default '', -- place name in front of the date on official documents
    help_contact     text        not null default '', -- whom to call, shown at sign-in and beside errors
    version          int         not null default 0
);

create table unit (
    id          bigint generated always as identity primary key,
    agency_id   bigint not null references agency,
    parent_id   bigint,
    name        text   not null check (name <> ''),
    search_key  text   not null,
    ordinal     int    not null default 0,
    closed_on   date,  -- a dissolved unit stays readable; it takes no new posts after this day
    version     int    not null default 0,
    unique (id, agency_id),
    foreign key (parent_id, agency_id) references unit (id, agency_id),
    check (parent_id <> id)
);
create unique index unit_name_is_unique_among_siblings on unit (agency_id, coalesce(parent_id, 0), search_key);

create table person (
    id            bigint generated always as identity primary key,
    agency_id     bigint not null references agency,
    code          text   not null check (code <> ''),
    full_name     text   not null check (full_name <> ''),
    sort_key      text   collate "C" not null,  -- VietnameseText.nameSortKey
    search_key    text   not null,              -- VietnameseText.searchKey
    birth_date    date   check (birth_date between date '1900-01-01' and date '2100-01-01'),
    gender        text   check (gender in ('FEMALE', 'MALE', 'OTHER')),
    subject_group text   not null check (subject_group in ('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT_WORKER')),
    job_position  text   not null default '',
    grade         text   not null default '',
    duty_group    text   not null default '',   -- people with comparable duties are ranked together
    email         text   not null default '',
    version       int    not null default 0,
    unique (agency_id, code)
);
create index person_by_name on person (agency_id, sort_key);
create extension if not exists pg_trgm;
create index person_search on person using gin (search_key gin_trgm_ops);

create table post (
    id          bigint generated always as identity primary key,
    person_id   bigint  not null references person,
    agency_id   bigint  not null references agency,
    unit_id     bigint  not null,
    role        text    not null check (role in ('MEMBER', 'DEPUTY', 'HEAD', 'AGENCY_DEPUTY', 'AGENCY_HEAD')),
    title       text    not null default '',
    concurrent  boolean not null default false,
    valid_from  date    not null,
    valid_to    date,   -- last day in the post, null while it lasts
    version     int     not null default 0,
    foreign key (unit_id, agency_id) references unit (id, agency_id),
    check (valid_to >= valid_from),
    -- one main post at a time; one head of a unit and one head of an agency at a time
    constraint one_main_post_at_a_time exclude using gist (person_id with =, daterange(valid_from, valid_to, '[]') with &&) where (not concurrent),
    constraint one_head_of_unit_at_a_time exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&) where (role = 'HEAD'),
    constraint one_agency_head_at_a_time exclude using gist (agency_id with =, daterange(valid_from, valid_to, '[]') with &&) where (role = 'AGENCY_HEAD')
);
create index post_of_person on post (person_id);
create index post_of_unit on post (unit_id);
create index post_of_agency on post (agency_id, role);

-- What a deputy is in charge of: duty groups of the own unit (deputy of a unit) or whole units (deputy of an agency).
create table post_field (
    id         bigint generated always as identity primary key,
    post_id    bigint not null references post on delete cascade,
    duty_group text,
    unit_id    bigint references unit,
    check (num_nonnulls(duty_group, unit_id) = 1),
    unique nulls not distinct (post_id, duty_group, unit_id)
);

-- An uploaded staff list between preview and confirmation; on two nodes the confirmation may reach the other one.
create table staff_import (
    id          uuid primary key,
    agency_id   bigint      not null references agency,
    file_name   text        not null,
    content     bytea       not null,
    uploaded_by bigint      not null, -- account
    uploaded_at timestamptz not null,
    confirmed_at timestamptz
);
