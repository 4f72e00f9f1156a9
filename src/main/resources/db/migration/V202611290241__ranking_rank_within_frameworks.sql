-- People are ranked and limited among those who were rated with the same framework: a month has one part per version, each with its own
-- limit, ties and hash. The closing record keeps the sums; its hash is that of the only part or is taken over those of all parts.
alter table month_result add column framework_version_id bigint references framework_version;
alter table month_result disable trigger user;
update month_result r set framework_version_id = s.framework_version_id from score_sheet s where s.id = r.sheet_id;
alter table month_result enable trigger user;
alter table month_result alter column framework_version_id set not null;

create table closing_part (
    closing_id           bigint not null references closing,
    period_id            bigint not null references period,
    framework_version_id bigint not null references framework_version,
    people               int    not null,
    rated                int    not null,
    counted              int    check (counted between 0 and rated),
    quota_percent        int    not null,
    quota_limit          int    not null check (quota_limit >= 0),
    top_by_score         int    not null,
    top_after_quota      int    not null check (top_after_quota <= quota_limit),
    moved                int    not null,
    result_hash          text   not null,
    primary key (closing_id, framework_version_id)
);
insert into closing_part
select c.id, c.period_id, p.framework_version_id, c.people, c.rated, c.counted, c.quota_percent, c.quota_limit, c.top_by_score,
       c.top_after_quota, c.moved, c.result_hash
from closing c join period p on p.id = c.period_id;
create trigger closing_part_never_changes before update or delete on closing_part for each row execute function refuse_change();
create trigger closing_part_is_never_emptied before truncate on closing_part for each statement execute function refuse_change();
create trigger closing_part_only_while_open before insert on closing_part for each row execute function guard_period();

alter table closing_circle add column framework_version_id bigint references framework_version;
alter table closing_circle disable trigger user;
update closing_circle c set framework_version_id = p.framework_version_id from period p where p.id = c.period_id;
alter table closing_circle enable trigger user;
alter table closing_circle alter column framework_version_id set not null, drop constraint closing_circle_pkey,
    add primary key (closing_id, framework_version_id, circle);

alter table tie_choice add column framework_version_id bigint references framework_version;
alter table tie_choice disable trigger user;
update tie_choice c set framework_version_id = p.framework_version_id from period p where p.id = c.period_id;
alter table tie_choice enable trigger user;
alter table tie_choice alter column framework_version_id set not null;

-- A choice belongs to the part that the person's sheet belongs to.
create function tie_choice_takes_framework() returns trigger language plpgsql as $$
begin
    new.framework_version_id := (select framework_version_id from score_sheet where period_id = new.period_id and person_id = new.person_id);
    return new;
end $$;
create trigger tie_choice_takes_framework before insert on tie_choice for each row execute function tie_choice_takes_framework();

create or replace function system_rated_months() returns table (
    person_id bigint, agency_id bigint, unit_id bigint, unit_name text, duty_group text, month date, rated boolean,
    total numeric, class text, class_by_score text, class_cap text, class_cap_reason text, moved_by_quota boolean,
    not_rated_reason text, results_points numeric, ratio_done int, ratio_assigned int, deducted numeric,
    framework_version_id bigint, published boolean, sheet_id bigint, source text
) language sql stable as $$
    select r.person_id, r.agency_id, r.unit_id, s.unit_name, r.duty_group, r.month, r.rated, r.total::numeric, r.class, r.class_by_score,
           r.class_cap, r.class_cap_reason, r.moved_by_quota, r.not_rated_reason, r.results_points::numeric, r.ratio_done, r.ratio_assigned,
           r.deducted::numeric, r.framework_version_id, p.status = 'PUBLISHED', r.sheet_id, 'SYSTEM'::text
    from month_result r
    join closing c on c.id = r.closing_id
    join period p on p.id = r.period_id
    join score_sheet s on s.id = r.sheet_id
    where c.version = (select max(l.version) from closing l where l.period_id = c.period_id)
$$;
