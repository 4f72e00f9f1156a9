-- The city's calendar: public holidays and Tết, days off in lieu, and weekend days that are worked in exchange. Editable data with
-- its basis; months opened before keep their number of working days. Days of other code's non_working_day stay readable.
create table calendar_day (
    day        date primary key,
    kind       text        not null check (kind in ('HOLIDAY', 'COMPENSATORY', 'SWAPPED_WORKING')),
    name       text        not null check (name <> '' and length(name) <= 200),
    basis      text        not null default '' check (length(basis) <= 200),
    changed_by bigint      references account,
    changed_at timestamptz not null default now(),
    -- a day off in lieu falls on a weekday, a worked day in exchange on Saturday or Sunday
    check (kind <> 'COMPENSATORY' or extract(isodow from day) < 6),
    check (kind <> 'SWAPPED_WORKING' or extract(isodow from day) > 5)
);
insert into calendar_day (day, kind, name, basis)
select day, case when name ilike '%nghỉ bù%' then 'COMPENSATORY' else 'HOLIDAY' end, name,
       case when day < '2027-01-01' then 'Lịch nghỉ lễ, Tết đã thông báo' else 'Dự kiến theo Điều 112 Bộ luật Lao động 2019' end
from non_working_day;
insert into calendar_day (day, kind, name, basis) values
    ('2025-04-26', 'SWAPPED_WORKING', 'Làm bù cho ngày 02/05/2025', 'Lịch nghỉ lễ, Tết đã thông báo'),
    ('2026-01-02', 'COMPENSATORY', 'Nghỉ bù Tết Dương lịch', 'Lịch nghỉ lễ, Tết đã thông báo'),
    ('2026-01-10', 'SWAPPED_WORKING', 'Làm bù cho ngày 02/01/2026', 'Lịch nghỉ lễ, Tết đã thông báo'),
    ('2026-08-22', 'SWAPPED_WORKING', 'Làm bù cho ngày 31/08/2026', 'Lịch nghỉ lễ, Tết đã thông báo'),
    ('2026-08-31', 'COMPENSATORY', 'Nghỉ bù Quốc khánh', 'Lịch nghỉ lễ, Tết đã thông báo');
drop table non_working_day;
create view non_working_day as select day, name from calendar_day where kind in ('HOLIDAY', 'COMPENSATORY');

-- Working days from one day to another, both included.
create function working_days(p_from date, p_to date) returns int language sql stable as $$
    select count(*)::int from generate_series(0, p_to - p_from) as n
    left join calendar_day c on c.day = p_from + n
    where coalesce(c.kind = 'SWAPPED_WORKING', extract(isodow from p_from + n) < 6)
$$;
