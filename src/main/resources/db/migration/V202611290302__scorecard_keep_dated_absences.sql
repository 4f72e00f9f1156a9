-- Dated absences of people, entered once; the days worked of the months they touch are proposed from them. One person is never
-- absent twice on a day.
create table absence (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person,
    agency_id  bigint      not null references agency,
    kind       text        not null check (kind in ('ANNUAL', 'SICK', 'MATERNITY', 'UNPAID', 'STUDY', 'PROBATION', 'UNEXCUSED', 'OTHER')),
    from_day   date        not null,
    to_day     date        not null,
    note       text        not null default '' check (length(replace(note, E'\r', '')) <= 1000),
    entered_by bigint      references account,
    entered_at timestamptz not null,
    check (from_day <= to_day),
    constraint absence_once_a_day exclude using gist (person_id with =, daterange(from_day, to_day, '[]') with &&)
);
