-- What somebody is told in the application: which thing changed and where to act. Words are made when it is read, in the reader's
-- language. The key names the cause, so that the same cause told twice, by a repeated event or by two nodes, stays one notice.
create table notice (
    id         bigint generated always as identity primary key,
    person_id  bigint      references person,
    account_id bigint      references account, -- a reader who is no official, such as human resources with a granted role only
    kind       text        not null check (kind ~ '^[A-Z_]+$'),
    key        text        not null check (key <> ''),
    agency_id  bigint      references agency,
    month      date        check (extract(day from month) = 1),
    subject_id bigint,                          -- sheet, task or month, as the kind says
    about_id   bigint      references person,   -- whom the text names
    detail     text        not null default '', -- title of a task, reason of a return
    due        timestamptz,
    step       text        check (step in ('PLAN', 'SELF', 'REVIEW', 'DECISION')),
    amount     int         not null default 0 check (amount >= 0),
    link       text        not null check (link like '/%' and link not like '//%'),
    created_at timestamptz not null,
    read_at    timestamptz,
    check (num_nonnulls(person_id, account_id) = 1)
);
create unique index notice_is_told_once on notice (key, person_id, account_id) nulls not distinct;
create index notice_of_person on notice (person_id, id) where person_id is not null;
create index notice_of_account on notice (account_id, id) where account_id is not null;
-- The count in the header of every page reads these alone.
create index notice_unread_by_person on notice (person_id) where read_at is null and person_id is not null;
create index notice_unread_by_account on notice (account_id) where read_at is null and account_id is not null;
-- Acting on a sheet settles what was told about it before.
create index notice_unread_of_subject on notice (subject_id, kind) where read_at is null;
