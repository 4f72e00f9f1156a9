-- Results of months before this system, taken over from paper or another system. What was taken over never changes; a wrong import
-- is withdrawn with a reason and stays readable, then the right one is imported.
create table import_batch (
    id              bigint generated always as identity primary key,
    agency_id       bigint      not null references agency,
    file_name       text        not null check (file_name <> ''),
    sha256          text        not null check (length(sha256) = 64),
    document_no     text        not null check (document_no <> ''), -- the paper result that the file repeats
    imported_at     timestamptz not null,
    imported_by     bigint      not null references account,
    withdrawn_at    timestamptz,
    withdrawn_by    bigint      references account,
    withdraw_reason text,
    unique (id, agency_id),
    check ((withdrawn_at is null) = (withdrawn_by is null)),
    check ((withdrawn_at is null) = (coalesce(withdraw_reason, '') = ''))
);
create index import_batch_of_agency on import_batch (agency_id, id);

create table imported_month_result (
    id                   bigint  generated always as identity primary key,
    batch_id             bigint  not null,
    agency_id            bigint  not null,
    row_number           int     not null check (row_number > 0), -- in the file
    person_id            bigint  not null references person,
    month                date    not null check (extract(day from month) = 1),
    unit_id              bigint  not null references unit, -- of the main post in that month
    unit_name            text    not null,
    duty_group           text    not null,
    framework_version_id bigint  not null references framework_version, -- valid in that month
    rated                boolean not null,
    group_points         jsonb   not null default '{}' check (jsonb_typeof(group_points) = 'object'),
    deducted             numeric(7, 4) check (deducted >= 0),
    total                numeric(7, 4) check (total between 0 and 100),
    class_by_score       text    check (class_by_score in ('A', 'B', 'C', 'D')),
    class                text    check (class in ('A', 'B', 'C', 'D')),
    not_rated_reason     text,
    note                 text    not null default '',
    live                 boolean not null default true, -- false: withdrawn
    foreign key (batch_id, agency_id) references import_batch (id, agency_id),
    unique (batch_id, person_id, month),
    check (rated = (class is not null) and rated = (total is not null) and rated = (class_by_score is not null)),
    check (rated = (coalesce(not_rated_reason, '') = '')),
    check (class >= class_by_score) -- 'A' < 'B': a class is never better than its score
);
-- A month is imported once, however many imports are confirmed at the same time.
create unique index one_live_result_per_person_and_month on imported_month_result (person_id, month) where live;
create index imported_month_result_of_agency on imported_month_result (agency_id, month) where live;

-- The mark of withdrawal is the only change, and it goes one way.
create function only_withdrawal() returns trigger language plpgsql as $$
declare
    marks     text[] := array['withdrawn_at', 'withdrawn_by', 'withdraw_reason', 'live'];
    same      boolean;
    withdrawn boolean;
begin
    if tg_op = 'UPDATE' then
        same := to_jsonb(new) - marks = to_jsonb(old) - marks;
        withdrawn := coalesce(to_jsonb(old) ->> 'live' = 'true' and to_jsonb(new) ->> 'live' = 'false',
                              to_jsonb(old) ->> 'withdrawn_at' is null and to_jsonb(new) ->> 'withdrawn_at' is not null);
        if same and withdrawn then
            return new;
        end if;
    end if;
    raise exception 'rows of % never change', tg_table_name using errcode = 'CT002';
end $$;
create trigger import_batch_never_changes before update or delete on import_batch for each row execute function only_withdrawal();
create trigger import_batch_is_never_emptied before truncate on import_batch for each statement execute function refuse_change();
create trigger imported_month_result_never_changes before update or delete on imported_month_result
    for each row execute function only_withdrawal();
create trigger imported_month_result_is_never_emptied before truncate on imported_month_result
    for each statement execute function refuse_change();

-- A month is either scored here or imported. The import holds the agency's row FOR UPDATE, the opening takes it FOR KEY SHARE,
-- so one of the two comes second and sees the other.
create function refuse_scored_month() returns trigger language plpgsql as $$
begin
    if exists (select 1 from written w join period p on p.agency_id = w.agency_id and p.month = w.month) then
        raise exception 'a month that is scored here is not imported' using errcode = 'CT002';
    end if;
    return null;
end $$;
create trigger imported_month_is_not_scored_here after insert on imported_month_result
    referencing new table as written for each statement execute function refuse_scored_month();

create function refuse_imported_month() returns trigger language plpgsql as $$
begin
    perform 1 from agency where id = new.agency_id for key share;
    if exists (select 1 from imported_month_result i where i.agency_id = new.agency_id and i.month = new.month and i.live) then
        raise exception 'month % of agency % is imported', new.month, new.agency_id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger period_is_not_imported before insert on period for each row execute function refuse_imported_month();

-- Imported months join the base of every roll-up; people see them at once, they were announced on paper.
create function imported_rated_months() returns table (
    person_id bigint, agency_id bigint, unit_id bigint, unit_name text, duty_group text, month date, rated boolean, total numeric,
    class text, class_by_score text, class_cap text, class_cap_reason text, moved_by_quota boolean, not_rated_reason text,
    results_points numeric, ratio_done int, ratio_assigned int, deducted numeric, framework_version_id bigint, published boolean,
    sheet_id bigint, source text
) language sql stable as $$
    select i.person_id, i.agency_id, i.unit_id, i.unit_name, i.duty_group, i.month, i.rated, i.total::numeric, i.class, i.class_by_score,
           null::text, null::text, false, i.not_rated_reason, (i.group_points ->> 'II.2')::numeric, null::int, null::int,
           i.deducted::numeric, i.framework_version_id, true, null::bigint, 'IMPORTED'::text
    from imported_month_result i
    where i.live
$$;

create or replace view rated_month as
    select * from system_rated_months()
    union all
    select * from imported_rated_months();
