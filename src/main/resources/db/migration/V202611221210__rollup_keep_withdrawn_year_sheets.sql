-- A sheet that is withdrawn because the person left stays readable; the own words go on to the sheet of the next agency.
create table year_sheet_withdrawn (
    id                bigint generated always as identity primary key,
    year_rating_id    bigint      not null references year_rating,
    agency_id         bigint      not null references agency,
    year              int         not null,
    person_id         bigint      not null references person,
    self_class        text        check (self_class in ('A', 'B', 'C', 'D')),
    own_words         text        not null,
    submitted_at      timestamptz,
    decided_class     text        check (decided_class in ('A', 'B', 'C', 'D')),
    decision_reason   text        not null,
    decision_document text,
    decided_at        timestamptz,
    decided_by        bigint      references person,
    reason            text        not null check (length(replace(reason, E'\r', '')) <= 1000),
    withdrawn_at      timestamptz not null,
    withdrawn_by      bigint      references account, -- null for the system
    check (decided_at is null or reason <> '') -- a decision is set aside for a reason only
);
create index year_sheet_withdrawn_of_person on year_sheet_withdrawn (person_id, year);
create trigger year_sheet_withdrawn_of_closed_year before insert on year_sheet_withdrawn for each row execute function guard_year();
create trigger year_sheet_withdrawn_never_changes before update or delete on year_sheet_withdrawn for each row execute function refuse_change();
create trigger year_sheet_withdrawn_is_never_emptied before truncate on year_sheet_withdrawn
    for each statement execute function refuse_change();

-- The best class that a forced month left when the decision was made: the authority may decide lower, never higher.
alter table year_sheet
    add column decided_cap text check (decided_cap in ('A', 'B', 'C', 'D')),
    add constraint year_sheet_within_cap check (decided_class >= decided_cap); -- 'A' < 'B'
