-- Appeals named a deduction by its place on the sheet; the place changes when another deduction is added or dropped in a later version.
-- They name it by item and day: -I-03@20261014, a second one of the same item and day -I-03@20261014/2.
alter table appeal_line drop constraint appeal_line_code_check, add check (code <> '' and char_length(code) <= 100);
alter table appeal_line disable trigger appeal_line_of_open_appeal;
update appeal_line l set code = d.code
from (select a.id as appeal_id, '-' || e.place as place,
             '-' || (e.entry ->> 'item') || '@' || replace(e.entry ->> 'date', '-', '') || case when e.times > 1 then '/' || e.times else '' end as code
      from appeal a join closing c on c.id = a.closing_id
      cross join lateral stages_of_result(a.sheet_id, c.version) g
      cross join lateral (
          select entry, place, row_number() over (partition by entry ->> 'item', entry ->> 'date' order by place) as times
          from jsonb_array_elements(g.deductions) with ordinality as x(entry, place)) e
      where g.stage = 'DECISION') d
where l.appeal_id = d.appeal_id and l.code = d.place;
alter table appeal_line enable trigger appeal_line_of_open_appeal;
