-- Results taken over from paper are handed out like those scored here: they were announced then. One space of numbers for both, so that
-- other systems know each by one number and read both in one order.
alter table imported_month_result add column result_number bigint not null default nextval('month_result_id_seq');
create unique index imported_month_result_number on imported_month_result (result_number);
create index imported_month_result_of_month_in_turn on imported_month_result (month, result_number) where live;
-- Which import of a person's month a row is: one that was withdrawn and imported anew has the next version.
create index imported_month_result_in_turn on imported_month_result (person_id, month, id);

-- Imports and their withdrawal are changes. Nothing else ever changes such a row.
create function note_imported_results() returns trigger language plpgsql as $$
begin
    insert into api_change (kind, subject_id, agency_id, changed_at)
    select 'RESULT', result_number, agency_id, now() from written order by result_number;
    return null;
end $$;
create trigger note_imported_results after insert on imported_month_result referencing new table as written
    for each statement execute function note_imported_results();
create trigger note_withdrawn_results after update on imported_month_result referencing new table as written
    for each statement execute function note_imported_results();

-- Whoever keeps a copy already learns of what was imported before.
insert into api_change (kind, subject_id, agency_id, changed_at)
select 'RESULT', i.result_number, i.agency_id, b.imported_at
from imported_month_result i join import_batch b on b.id = i.batch_id
where i.live and exists (select from api_reader)
order by i.result_number;
