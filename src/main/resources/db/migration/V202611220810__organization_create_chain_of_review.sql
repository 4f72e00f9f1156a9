-- Who reviews and who decides on a person (Decision 1841: "who assigns the work rates it"), read from the posts in force on a day, so that
-- opening a month and deriving reviewers anew are one set-based statement each.
--   member         -> deputy of the unit in charge of the member's duty group, if any -> head of the unit (none: agency deputy in charge of the unit)
--   deputy         -> head of the unit (none: agency deputy in charge of the unit)
--   head           -> agency deputy in charge of the unit, if any
--   agency deputy, agency head -> nobody
-- The head of the agency decides, on everybody but himself. Nobody reviews the own sheet; the decider is no reviewer; nobody reviews twice.
create function chain_of_review(p_agency bigint, p_person bigint, p_unit bigint, p_role text, p_duty_group text, p_day date)
    returns table (reviewer1_id bigint, reviewer2_id bigint, decider_id bigint) language sql stable as $$
with held as (
    select t.id, t.person_id, t.unit_id, t.role from post t
    where t.agency_id = p_agency and t.role <> 'MEMBER' and t.person_id <> p_person
      and p_day between t.valid_from and coalesce(t.valid_to, 'infinity')
), authority as (
    select min(person_id) as person_id from held where role = 'AGENCY_HEAD'
), field_deputy as (
    select min(h.person_id) as person_id from held h join post_field f on f.post_id = h.id
    where h.role = 'DEPUTY' and h.unit_id = p_unit and f.duty_group = p_duty_group
), unit_head as (
    select min(person_id) as person_id from held where role = 'HEAD' and unit_id = p_unit
), agency_deputy as (
    select min(h.person_id) as person_id from held h join post_field f on f.post_id = h.id
    where h.role = 'AGENCY_DEPUTY' and f.unit_id = p_unit
), named as (
    select 1 as place, d.person_id from field_deputy d where p_role = 'MEMBER'
    union all
    select 2, coalesce(h.person_id, a.person_id) from unit_head h, agency_deputy a where p_role in ('MEMBER', 'DEPUTY')
    union all
    select 2, a.person_id from agency_deputy a where p_role = 'HEAD'
), levels as (
    select n.person_id, row_number() over (order by min(n.place)) as level from named n, authority a
    where n.person_id is not null and n.person_id is distinct from a.person_id
    group by n.person_id
)
select (select person_id from levels where level = 1), (select person_id from levels where level = 2),
       case when p_role <> 'AGENCY_HEAD' then (select person_id from authority) end
$$;
