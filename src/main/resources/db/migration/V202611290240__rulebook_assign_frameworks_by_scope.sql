-- A choice may be narrowed to a unit with everything below it, to a post or to a subject group, and may then also give the kind of the
-- sheet. The most special choice of a month counts, the unit before the post before the group; one that names neither a version nor a kind
-- ends an earlier choice of the same scope. Every sheet keeps the version that it was opened with, its month's own where nothing is said.
alter table framework_choice
    alter column framework_version_id drop not null,
    add column unit_id       bigint references unit,
    add column role          text check (role in ('MEMBER', 'DEPUTY', 'HEAD', 'AGENCY_DEPUTY', 'AGENCY_HEAD')),
    add column subject_group text check (subject_group in ('CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT_WORKER')),
    add column sheet_kind    text check (sheet_kind in ('LEADER', 'STAFF')),
    add check (num_nonnulls(unit_id, role, subject_group) > 0 or framework_version_id is not null and sheet_kind is null);

create or replace function framework_choice_lies_ahead() returns trigger language plpgsql as $$
begin
    perform 1 from agency where id = new.agency_id for no key update;
    if exists (select 1 from period where agency_id = new.agency_id and month >= new.from_month) then
        raise exception 'month % of agency % is opened', new.from_month, new.agency_id using errcode = 'CT003';
    end if;
    if exists (select 1 from framework_version where id = new.framework_version_id and agency_id <> new.agency_id) then
        raise exception 'framework % belongs to another agency', new.framework_version_id using errcode = 'CT003';
    end if;
    if exists (select 1 from unit where id = new.unit_id and agency_id <> new.agency_id) then
        raise exception 'unit % belongs to another agency', new.unit_id using errcode = 'CT003';
    end if;
    return new;
end $$;

-- What the choices of an agency say about a post in a month; null where none says anything: then the agency's version and the kind
-- that follows from the post count.
create function assigned_by_scope(p_agency bigint, p_month date, p_unit bigint, p_role text, p_subject_group text)
    returns table (framework_version_id bigint, sheet_kind text) language sql stable as $$
    with recursive above (id, distance) as (
        select p_unit, 0
        union all
        select u.parent_id, a.distance + 1 from above a join unit u on u.id = a.id where u.parent_id is not null
    ), latest as (
        select distinct on (c.unit_id, c.role, c.subject_group) c.* from framework_choice c
        where c.agency_id = p_agency and c.from_month <= p_month and num_nonnulls(c.unit_id, c.role, c.subject_group) > 0
        order by c.unit_id, c.role, c.subject_group, c.from_month desc, c.id desc
    ), matching as (
        select l.framework_version_id, l.sheet_kind,
               row_number() over (order by a.distance nulls last, l.role nulls last, l.subject_group nulls last) as place
        from latest l left join above a on a.id = l.unit_id
        where (l.unit_id is null or a.id is not null) and coalesce(l.role, p_role) = p_role
          and coalesce(l.subject_group, p_subject_group) = p_subject_group
    )
    select (select m.framework_version_id from matching m join framework_version f on f.id = m.framework_version_id
            where f.valid_from <= p_month and (f.valid_to is null or f.valid_to >= p_month) order by m.place limit 1),
           (select m.sheet_kind from matching m where m.sheet_kind is not null order by m.place limit 1)
$$;

alter table score_sheet add column framework_version_id bigint references framework_version;
alter table score_sheet disable trigger user;
update score_sheet s set framework_version_id = p.framework_version_id from period p where p.id = s.period_id;
alter table score_sheet enable trigger user;
alter table score_sheet alter column framework_version_id set not null;
create index score_sheet_of_framework on score_sheet (period_id, framework_version_id);

-- Spares everybody who asks for the framework of one person a look at the sheets.
alter table period add column mixed boolean not null default false;

create function score_sheet_keeps_framework() returns trigger language plpgsql as $$
begin
    raise exception 'sheet % keeps framework %', old.id, old.framework_version_id using errcode = 'CT003';
end $$;
create trigger score_sheet_keeps_framework before update of framework_version_id on score_sheet for each row
    when (old.framework_version_id <> new.framework_version_id) execute function score_sheet_keeps_framework();

create function score_sheet_takes_framework() returns trigger language plpgsql as $$
begin
    new.framework_version_id := (select framework_version_id from period where id = new.period_id);
    return new;
end $$;
create trigger score_sheet_takes_framework before insert on score_sheet for each row
    when (new.framework_version_id is null) execute function score_sheet_takes_framework();
