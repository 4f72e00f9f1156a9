-- Whoever ends the year under another framework is classed, limited and ranked with it: a year has one part per version. The rating keeps
-- the sums and the version of the agency itself.
create table year_part (
    year_rating_id       bigint not null references year_rating,
    framework_version_id bigint not null references framework_version,
    people               int    not null,
    rated                int    not null check (rated between 0 and people),
    counted              int    check (counted between 0 and rated),
    quota_percent        int    not null,
    quota_limit          int    not null check (quota_limit >= 0),
    top_decided          int    not null,
    top_after_quota      int    not null check (top_after_quota <= quota_limit),
    moved                int    not null,
    primary key (year_rating_id, framework_version_id)
);
insert into year_part
select id, framework_version_id, people, rated, counted, quota_percent, quota_limit, top_decided, top_after_quota, moved
from year_rating where status <> 'OPEN';
create trigger year_part_only_while_open before insert on year_part for each row execute function guard_year();
create trigger year_part_never_changes before update or delete on year_part for each row execute function refuse_change();
create trigger year_part_is_never_emptied before truncate on year_part for each statement execute function refuse_change();

alter table year_circle add column framework_version_id bigint references framework_version;
alter table year_circle disable trigger user;
update year_circle c set framework_version_id = r.framework_version_id from year_rating r where r.id = c.year_rating_id;
alter table year_circle enable trigger user;
alter table year_circle alter column framework_version_id set not null, drop constraint year_circle_pkey,
    add primary key (year_rating_id, framework_version_id, circle);

alter table year_result add column framework_version_id bigint references framework_version;
alter table year_result disable trigger user;
update year_result y set framework_version_id = r.framework_version_id from year_rating r where r.id = y.year_rating_id;
alter table year_result enable trigger user;
alter table year_result alter column framework_version_id set not null;
