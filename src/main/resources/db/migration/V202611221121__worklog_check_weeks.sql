-- The weekly check-in: figures and level as they were when the supervisor confirmed them for the team. A week belongs to the month
-- of its Friday; the month's lock guards it like every other row of the month.
create table week_check (
    id           bigint generated always as identity primary key,
    agency_id    bigint  not null references agency,
    person_id    bigint  not null references person,
    monday       date    not null check (extract(isodow from monday) = 1),
    month        date    not null check (month = date_trunc('month', monday + 4)::date),
    note         text    not null default '' check (length(note) <= 500), -- of the official
    planned      int,    -- tasks due in the week
    done         int,    -- of these, finished in time and not judged as failed
    late         int,    -- of these, finished late or still open after the due date
    proposed     text    check (proposed in ('MET', 'PARTLY', 'NOT_MET', 'NO_TASKS')),
    level        text    check (level in ('MET', 'PARTLY', 'NOT_MET', 'NO_TASKS')),
    reason       text    not null default '' check (length(reason) <= 500),
    confirmed_by bigint  references person,
    confirmed_at timestamptz,
    version      int     not null default 0,
    unique (person_id, monday),
    check (num_nulls(level, proposed, planned, done, late, confirmed_by, confirmed_at) in (0, 7)),
    check (done >= 0 and late >= 0 and done + late <= planned),
    check (level = proposed or reason <> ''),
    check (confirmed_by <> person_id)
);
create index week_check_of_month on week_check (agency_id, month);
create trigger week_check_of_closed_month before insert or update or delete on week_check for each row execute function guard_month();
