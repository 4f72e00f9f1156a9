-- The yearly rating of an agency: one row per agency and year is its lock (writers FOR SHARE, closing FOR UPDATE), one sheet per
-- person, results that never change. The months stay where they are; a result keeps a copy of those it was decided on.
create table year_rating (
    id                   bigint generated always as identity primary key,
    agency_id            bigint      not null references agency,
    year                 int         not null check (year between 2000 and 2100),
    status               text        not null default 'OPEN' check (status in ('OPEN', 'CLOSED', 'PUBLISHED')),
    framework_version_id bigint      references framework_version, -- whose classes and limits applied, fixed by the closing run
    opened_at            timestamptz not null,
    opened_by            bigint      references account,
    closed_at            timestamptz,
    closed_by            bigint      references account,
    published_at         timestamptz,
    published_by         bigint      references account,
    people               int,
    rated                int,
    quota_percent        int,
    quota_limit          int,
    top_decided          int,
    top_after_quota      int,
    moved                int,
    result_hash          text,
    audit_digest         text,
    unique (agency_id, year),
    unique (id, agency_id),
    check ((status = 'OPEN') = (closed_at is null)),
    check ((status = 'OPEN') = (num_nonnulls(framework_version_id, people, rated, quota_percent, quota_limit, top_decided, top_after_quota,
        moved, result_hash, audit_digest) = 0)),
    check (status = 'OPEN' or num_nulls(framework_version_id, people, rated, quota_percent, quota_limit, top_decided, top_after_quota,
        moved, result_hash, audit_digest) = 0),
    check ((status = 'PUBLISHED') = (published_at is not null)),
    check (top_after_quota <= quota_limit)
);

create function year_rating_goes_forward() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a yearly rating is never deleted' using errcode = 'CT002';
    end if;
    if old.status = 'OPEN' and new.status in ('OPEN', 'CLOSED') then
        return new;
    end if;
    if old.status = 'CLOSED' and new.status = 'PUBLISHED'
        and (to_jsonb(new) - '{status,published_at,published_by}'::text[]) = (to_jsonb(old) - '{status,published_at,published_by}'::text[]) then
        return new;
    end if;
    raise exception 'year % of agency % is closed', old.year, old.agency_id using errcode = 'CT001';
end $$;
create trigger year_rating_goes_forward before update or delete on year_rating for each row execute function year_rating_goes_forward();

-- Takes the year FOR SHARE and refuses the write when it is closed. Owner's rights, because FOR SHARE asks for UPDATE.
create function assert_year_open(p_rating bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare s text;
begin
    select status into s from year_rating where id = p_rating for share;
    if s <> 'OPEN' then
        raise exception 'yearly rating % is closed', p_rating using errcode = 'CT001';
    end if;
end $$;

create function guard_year() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform assert_year_open(old.year_rating_id); end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.year_rating_id <> old.year_rating_id) then
        perform assert_year_open(new.year_rating_id);
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create table year_sheet (
    id                bigint  generated always as identity primary key,
    year_rating_id    bigint  not null,
    agency_id         bigint  not null,
    year              int     not null,
    person_id         bigint  not null references person,
    unit_id           bigint  not null references unit,   -- unit and post as they were when the sheet was opened
    unit_name         text    not null,
    post_title        text    not null,
    role              text    not null check (role in ('MEMBER', 'DEPUTY', 'HEAD', 'AGENCY_DEPUTY', 'AGENCY_HEAD')),
    duty_group        text    not null,
    self_class        text    check (self_class in ('A', 'B', 'C', 'D')),
    own_words         text    not null default '' check (length(replace(own_words, E'\r', '')) <= 4000),
    submitted_at      timestamptz,
    decided_class     text    check (decided_class in ('A', 'B', 'C', 'D')),
    decided_mean      numeric(15, 9), -- the mean that the decision was made on: another mean asks for another decision
    decision_reason   text    not null default '' check (length(replace(decision_reason, E'\r', '')) <= 1000),
    handling          text    not null default 'NONE' check (handling in ('NONE', 'COMMENDATION', 'PLANNING', 'TRAINING', 'TRANSFER', 'REPLACEMENT')),
    handling_note     text    not null default '' check (length(replace(handling_note, E'\r', '')) <= 1000),
    decision_document text    check (length(decision_document) <= 200), -- number of the higher body's decision on the head
    decided_at        timestamptz,
    decided_by        bigint  references person,          -- null for the higher body
    version           int     not null default 0,
    foreign key (year_rating_id, agency_id) references year_rating (id, agency_id),
    unique (person_id, year), -- whoever moves is rated once, by the agency of the last day
    check (num_nonnulls(self_class, submitted_at) in (0, 2)),
    check (num_nonnulls(decided_class, decided_mean, decided_at) in (0, 3)),
    check (decided_by <> person_id)
);
create index year_sheet_of_rating on year_sheet (year_rating_id);
create trigger year_sheet_of_closed_year before insert or update or delete on year_sheet for each row execute function guard_year();

-- The authority's choice among people whom the declared order cannot separate at the quota line.
create table year_tie_choice (
    id             bigint generated always as identity primary key,
    year_rating_id bigint      not null references year_rating,
    person_id      bigint      not null references person,
    keeps          boolean     not null,
    reason         text        not null check (reason <> '' and length(replace(reason, E'\r', '')) <= 1000),
    chosen_by      bigint      not null references person,
    chosen_at      timestamptz not null,
    unique (year_rating_id, person_id),
    check (not keeps or chosen_by <> person_id)
);
create trigger year_tie_choice_of_closed_year before insert or update or delete on year_tie_choice for each row execute function guard_year();

create table year_result (
    id             bigint  generated always as identity primary key,
    year_rating_id bigint  not null references year_rating,
    sheet_id       bigint  not null unique references year_sheet,
    person_id      bigint  not null references person,
    agency_id      bigint  not null references agency,
    year           int     not null,
    months         jsonb   not null check (jsonb_typeof(months) = 'array'), -- the twelve months as they were
    months_rated   int     not null check (months_rated between 0 and 12),
    mean           numeric(15, 9) check (mean between 0 and 100),
    class_by_mean  text    check (class_by_mean in ('A', 'B', 'C', 'D')),
    proposed       text    check (proposed in ('A', 'B', 'C', 'D')),
    decided_class  text    check (decided_class in ('A', 'B', 'C', 'D')),
    class          text    check (class in ('A', 'B', 'C', 'D')), -- null: not rated for too few months
    moved_by_quota boolean not null,
    tie_settled_by text,
    rank           int,
    unique (year_rating_id, person_id),
    check (num_nonnulls(proposed, decided_class, class, rank) in (0, 4)),
    check (class >= decided_class) -- 'A' < 'B': the quota never raises
);
create index year_result_of_person on year_result (person_id, year);
create trigger year_result_only_while_open before insert on year_result for each row execute function guard_year();
create trigger year_result_never_changes before update or delete on year_result for each row execute function refuse_change();
create trigger year_result_is_never_emptied before truncate on year_result for each statement execute function refuse_change();
