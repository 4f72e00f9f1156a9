-- A closed month is reopened for named sheets: one person asks with a reason, another approves. The results of the last closing stay in
-- force and readable until the month is closed again, which makes a new version beside them.
create table reopening (
    id           bigint generated always as identity primary key,
    period_id    bigint      not null references period,
    closing_id   bigint      not null references closing,  -- the version that it corrects
    published    boolean     not null default false,       -- whether that version was published when the month was reopened
    whole        boolean     not null,                     -- every sheet of the month
    reason       text        not null check (reason <> '' and length(replace(reason, E'\r', '')) <= 1000),
    document_no  text        not null check (document_no <> '' and length(document_no) <= 200),
    requested_by bigint      not null references account,
    requested_at timestamptz not null,
    answered_by  bigint      references account,
    answered_at  timestamptz,
    answer       text        not null default '' check (length(replace(answer, E'\r', '')) <= 1000),
    approved     boolean,
    ended_at     timestamptz,                              -- closed again, or withdrawn before an answer
    version      int         not null default 0,
    check (answered_by <> requested_by),
    check (num_nonnulls(answered_by, answered_at, approved) in (0, 3)),
    check (approved is distinct from false or answer <> '')
);
-- One at a time: asked for or in force.
create unique index one_reopening_of_a_month on reopening (period_id) where ended_at is null and approved is distinct from false;

create table reopening_sheet (
    reopening_id bigint not null references reopening on delete cascade,
    sheet_id     bigint not null references score_sheet,
    primary key (reopening_id, sheet_id)
);
create index reopening_sheet_of_sheet on reopening_sheet (sheet_id);

-- An answer is given once; afterwards only the end of the reopening is noted.
create function reopening_is_answered_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a reopening is never deleted' using errcode = 'CT002';
    end if;
    if old.approved is not null and (to_jsonb(new) - '{ended_at,version}'::text[]) <> (to_jsonb(old) - '{ended_at,version}'::text[])
       or old.ended_at is not null
       or new.requested_by <> old.requested_by or new.period_id <> old.period_id or new.closing_id <> old.closing_id or new.reason <> old.reason then
        raise exception 'reopening % is answered', old.id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger reopening_is_answered_once before update or delete on reopening for each row execute function reopening_is_answered_once();

create function reopening_sheets_are_fixed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from reopening r join score_sheet s on s.id = new.sheet_id
               where r.id = new.reopening_id and (r.approved is not null or r.period_id <> s.period_id)) then
        raise exception 'sheet % cannot join reopening %', new.sheet_id, new.reopening_id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger reopening_sheets_are_fixed before insert on reopening_sheet for each row execute function reopening_sheets_are_fixed();
create trigger reopening_sheet_never_changes before update or delete on reopening_sheet for each row execute function refuse_change();

alter table period add column reopening_id bigint references reopening;
alter table score_sheet add column reopened boolean not null default false;
create index score_sheet_reopened on score_sheet (period_id) where reopened;

-- Forward as before; a closed month may besides be reopened by an approved reopening, take another limit while it is, and be closed again.
create or replace function period_goes_forward() returns trigger language plpgsql as $$
declare
    reopened constant text[] := '{reopening_id,quota_extended,quota_document,quota_reason,closed_at,closed_by,version}';
begin
    if tg_op = 'DELETE' then
        raise exception 'a month is never deleted' using errcode = 'CT002';
    end if;
    if old.status = 'OPEN' and new.status in ('OPEN', 'CLOSED') and new.reopening_id is null then
        return new;
    end if;
    if old.status = 'CLOSED' and new.status = 'PUBLISHED' and old.reopening_id is null
        and (to_jsonb(new) - '{status,published_at,published_by,audience,version}'::text[])
          = (to_jsonb(old) - '{status,published_at,published_by,audience,version}'::text[]) then
        return new;
    end if;
    if old.status <> 'OPEN' and new.status = old.status and (to_jsonb(new) - reopened) = (to_jsonb(old) - reopened)
        and (old.reopening_id is not null and (new.reopening_id is null or new.reopening_id = old.reopening_id)
             or old.reopening_id is null and new.closed_at = old.closed_at
                and exists (select 1 from reopening r where r.id = new.reopening_id and r.period_id = new.id and r.approved and r.ended_at is null)) then
        return new;
    end if;
    raise exception 'month % of agency % is closed', old.month, old.agency_id using errcode = 'CT001';
end $$;

create or replace function assert_period_open(p_period bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare p record;
begin
    select status, reopening_id into p from period where id = p_period for share;
    if p.status <> 'OPEN' and p.reopening_id is null then
        raise exception 'period % is closed', p_period using errcode = 'CT001';
    end if;
end $$;

-- Takes the month FOR SHARE and refuses the write on a sheet of a closed month unless the month is reopened for this sheet.
create function assert_sheet_open(p_period bigint, p_sheet bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare p record;
begin
    select status, reopening_id into p from period where id = p_period for share;
    if p.status <> 'OPEN' and not exists (select 1 from reopening_sheet where reopening_id = p.reopening_id and sheet_id = p_sheet) then
        raise exception 'sheet % of period % is closed', p_sheet, p_period using errcode = 'CT001';
    end if;
end $$;

create function guard_sheet() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        perform assert_period_open(new.period_id);
        perform 1 from period where id = new.period_id and status = 'OPEN';
        if not found then
            raise exception 'period % takes no new sheets', new.period_id using errcode = 'CT001';
        end if;
        return new;
    end if;
    perform assert_sheet_open(old.period_id, old.id);
    if tg_op = 'UPDATE' and new.period_id <> old.period_id then perform assert_sheet_open(new.period_id, new.id); end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create function guard_part_of_sheet() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then perform assert_sheet_open(old.period_id, old.sheet_id); end if;
    if tg_op <> 'DELETE' and (tg_op = 'INSERT' or (new.period_id, new.sheet_id) <> (old.period_id, old.sheet_id)) then
        perform assert_sheet_open(new.period_id, new.sheet_id);
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
drop trigger score_sheet_of_closed_period on score_sheet;
drop trigger assessment_of_closed_period on assessment;
drop trigger sheet_transition_of_closed_period on sheet_transition;
create trigger score_sheet_of_closed_period before insert or update or delete on score_sheet for each row execute function guard_sheet();
create trigger assessment_of_closed_period before insert or update or delete on assessment for each row execute function guard_part_of_sheet();
create trigger sheet_transition_of_closed_period before insert or update or delete on sheet_transition
    for each row execute function guard_part_of_sheet();

-- Records that force or limit a class may be corrected while their month is reopened; tasks, evidence and weeks stay as they are.
create function guard_month_or_reopened() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
    months date[] := '{}';
    agencies bigint[] := '{}';
    refused record;
begin
    if tg_op <> 'INSERT' then months := months || old.month; agencies := agencies || old.agency_id; end if;
    if tg_op <> 'DELETE' then months := months || new.month; agencies := agencies || new.agency_id; end if;
    for refused in
        select p.agency_id, p.month, p.status, p.reopening_id from period p
        join unnest(agencies, months) as touched (agency, month) on touched.agency = p.agency_id and touched.month = p.month for share of p
    loop
        if refused.status <> 'OPEN' and refused.reopening_id is null then
            raise exception 'month % of agency % is closed', refused.month, refused.agency_id using errcode = 'CT001';
        end if;
    end loop;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
drop trigger conduct_record_of_closed_month on conduct_record;
drop trigger unit_class_of_closed_month on unit_class;
create trigger conduct_record_of_closed_month before insert or update or delete on conduct_record
    for each row execute function guard_month_or_reopened();
create trigger unit_class_of_closed_month before insert or update or delete on unit_class
    for each row execute function guard_month_or_reopened();

-- What the sheets of a reopening said when the version that it corrects was closed.
create table archived_stage (
    closing_id     bigint      not null references closing,
    sheet_id       bigint      not null references score_sheet,
    stage          text        not null,
    author_id      bigint      references person,
    reason         text        not null,
    remark         text        not null,
    updated_at     timestamptz not null,
    lines          jsonb       not null,
    deductions     jsonb       not null,
    conversion     jsonb,
    group_points   jsonb       not null,
    ratio_done     int,
    ratio_assigned int,
    primary key (closing_id, sheet_id, stage)
);
create trigger archived_stage_never_changes before update or delete on archived_stage for each row execute function refuse_change();
create trigger archived_stage_is_never_emptied before truncate on archived_stage for each statement execute function refuse_change();

-- The complete stages that a version of a sheet's result was made from: the archive of the first later correction, else the sheet itself.
create function stages_of_result(p_sheet bigint, p_version int) returns table (
    stage text, author_id bigint, reason text, updated_at timestamptz, lines jsonb, deductions jsonb, conversion jsonb, group_points jsonb,
    ratio_done int, ratio_assigned int
) language sql stable as $$
    with kept as (
        select a.closing_id from archived_stage a join closing c on c.id = a.closing_id
        where a.sheet_id = p_sheet and c.version >= p_version order by c.version limit 1)
    select a.stage, a.author_id, a.reason, a.updated_at, a.lines, a.deductions, a.conversion, a.group_points, a.ratio_done, a.ratio_assigned
    from archived_stage a join kept k on k.closing_id = a.closing_id where a.sheet_id = p_sheet
    union all
    select a.stage, a.author_id, a.reason, a.updated_at, a.lines, a.deductions, a.conversion, a.group_points, s.ratio_done, s.ratio_assigned
    from assessment a join score_sheet s on s.id = a.sheet_id
    where a.sheet_id = p_sheet and a.complete and not exists (select 1 from kept)
$$;
