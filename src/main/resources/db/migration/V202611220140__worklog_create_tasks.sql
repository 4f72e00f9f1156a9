-- Tasks of a person in a month and their evidence.
create table task (
    id              bigint generated always as identity primary key,
    agency_id       bigint      not null references agency,
    person_id       bigint      not null references person,
    month           date        not null check (extract(day from month) = 1),
    title           text        not null check (title <> ''),
    source          text        not null check (source in ('PLAN', 'AD_HOC')),
    product         text        not null default '',
    assigner_id     bigint      references person, -- who assigns the work rates it
    due_on          date        not null,
    quantity        numeric(8, 2) not null default 1 check (quantity > 0),
    unit_of_measure text        not null default '',
    complexity      smallint    not null default 1 check (complexity between 1 and 5),
    routine         boolean     not null default false, -- offered when routine tasks are copied to the next month
    progress        smallint    not null default 0 check (progress between 0 and 100),
    finished_on     date,
    result          text        not null default '',
    quality         text        not null default 'PENDING' check (quality in ('PENDING', 'PASSED', 'FAILED')),
    quality_by      bigint      references person,
    quality_at      timestamptz,
    quality_note    text        not null default '',
    disposition     text        not null default 'ACTIVE' check (disposition in ('ACTIVE', 'HANDED_BACK', 'CARRIED_OVER')),
    disposition_reason text     not null default '',
    origin          text        not null default 'OWN' check (origin in ('OWN', 'CARRIED_OVER', 'TAKEN_OVER', 'COPIED')),
    origin_task_id  bigint      references task,
    batch           uuid,       -- the same task assigned to several people in one act
    created_by      bigint      references account,
    created_at      timestamptz not null,
    version         int         not null default 0,
    check ((finished_on is null) = (progress < 100)),
    check (quality = 'PENDING' or (finished_on is not null and quality_by is not null and quality_at is not null)),
    check (quality_by <> person_id),
    check (disposition = 'ACTIVE' or disposition_reason <> ''),
    check (date_trunc('month', due_on) = month)
);
create index task_of_person on task (person_id, month);
create index task_of_month on task (agency_id, month);
create index task_to_confirm on task (assigner_id, month) where quality = 'PENDING' and finished_on is not null;
create unique index task_is_carried_over_once on task (origin_task_id) where origin = 'CARRIED_OVER';
create unique index task_is_copied_once on task (origin_task_id, month) where origin = 'COPIED';
create trigger task_of_closed_month before insert or update or delete on task for each row execute function guard_month();

create table evidence (
    id           bigint generated always as identity primary key,
    task_id      bigint      not null references task,
    agency_id    bigint      not null references agency,
    month        date        not null,
    file_name    text        not null check (file_name <> ''),
    content_type text        not null,
    size         int         not null check (size between 1 and 20971520),
    sha256       text        not null,
    content      bytea       not null,
    uploaded_by  bigint      not null references account,
    uploaded_at  timestamptz not null
);
create index evidence_of_task on evidence (task_id);
create trigger evidence_of_closed_month before insert or update or delete on evidence for each row execute function guard_month();
