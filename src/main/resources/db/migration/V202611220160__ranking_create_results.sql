-- A closed month: its closing record and one result per sheet. Rows never change; a correction is a new version.
create table closing (
    id             bigint generated always as identity primary key,
    period_id      bigint      not null references period,
    version        int         not null default 1,
    closed_at      timestamptz not null,
    closed_by      bigint      references account,
    people         int         not null,
    rated          int         not null,
    quota_percent  int         not null,
    quota_limit    int         not null check (quota_limit >= 0),
    top_by_score   int         not null,
    top_after_quota int        not null check (top_after_quota <= quota_limit),
    moved          int         not null,
    result_hash    text        not null,
    audit_digest   text        not null,
    unique (period_id, version)
);

create table month_result (
    id               bigint generated always as identity primary key,
    closing_id       bigint not null references closing,
    period_id        bigint not null references period,
    sheet_id         bigint not null references score_sheet,
    person_id        bigint not null references person,
    agency_id        bigint not null references agency,
    month            date   not null,
    unit_id          bigint not null references unit,
    duty_group       text   not null,
    rated            boolean not null,
    total            numeric(7, 4) check (total between 0 and 100),
    results_points   numeric(7, 4),
    ratio_done       int,
    ratio_assigned   int,
    deducted         numeric(7, 4),
    class_by_score   text   check (class_by_score in ('A', 'B', 'C', 'D')),
    class_cap        text   check (class_cap in ('B', 'C', 'D')),  -- highest class left by a forced-class rule
    class_cap_reason text,   -- code of the policy with its document
    class            text   check (class in ('A', 'B', 'C', 'D')),
    moved_by_quota   boolean not null default false,
    tie_settled_by   text,   -- which step of the declared order decided at the quota line
    not_rated_reason text,
    rank_agency      int,
    rank_unit        int,
    rank_duty_group  int,
    unique (closing_id, sheet_id),
    check (rated = (class is not null)),
    check (rated = (total is not null)),
    check (rated = (not_rated_reason is null)),
    check (class >= class_by_score) -- 'A' < 'B': a class by score is never raised
);
create index month_result_of_person on month_result (person_id, month);
create index month_result_of_agency on month_result (agency_id, month, rank_agency);
create index month_result_of_period on month_result (period_id);

create trigger closing_never_changes before update or delete on closing for each row execute function refuse_change();
create trigger closing_is_never_emptied before truncate on closing for each statement execute function refuse_change();
create trigger month_result_never_changes before update or delete on month_result for each row execute function refuse_change();
create trigger month_result_is_never_emptied before truncate on month_result for each statement execute function refuse_change();

-- Results are written only while the closing run holds the month, that is before the month's status turns.
create trigger closing_only_while_open before insert on closing for each row execute function guard_period();
create function results_while_closing() returns trigger language plpgsql as $$
declare p bigint;
begin
    for p in select distinct period_id from written loop
        perform assert_period_open(p);
    end loop;
    return null;
end $$;
create trigger month_result_only_while_open after insert on month_result
    referencing new table as written for each statement execute function results_while_closing();

-- The authority's choice among people whom the declared order cannot separate at the quota line: lower place wins.
create table tie_choice (
    id         bigint generated always as identity primary key,
    period_id  bigint      not null references period,
    person_id  bigint      not null references person,
    place      int         not null check (place > 0),
    reason     text        not null check (reason <> ''),
    chosen_by  bigint      not null references person,
    chosen_at  timestamptz not null,
    unique (period_id, person_id)
);
create trigger tie_choice_of_closed_period before insert or update or delete on tie_choice for each row execute function guard_period();
