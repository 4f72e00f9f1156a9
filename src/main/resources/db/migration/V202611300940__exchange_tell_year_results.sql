-- Yearly ratings are told like months: in the feed once they are published, and in messages. A yearly result never changes after that, so
-- it has no versions.
alter table api_change drop constraint api_change_kind_check;
alter table api_change add constraint api_change_kind_check check (kind in ('OFFICIAL', 'POST', 'RESULT', 'YEAR_RESULT'));

create function note_published_years() returns trigger language plpgsql as $$
begin
    insert into api_change (kind, subject_id, agency_id, changed_at)
    select 'YEAR_RESULT', y.id, y.agency_id, new.published_at from year_result y where y.year_rating_id = new.id order by y.id;
    return null;
end $$;
create trigger note_published_years after update on year_rating for each row
    when (new.status = 'PUBLISHED' and old.status <> 'PUBLISHED') execute function note_published_years();

-- Whoever keeps a copy already learns of the years that were published before.
insert into api_change (kind, subject_id, agency_id, changed_at)
select 'YEAR_RESULT', y.id, y.agency_id, r.published_at
from year_result y join year_rating r on r.id = y.year_rating_id
where r.status = 'PUBLISHED' and exists (select from api_reader)
order by y.id;

alter table api_delivery
    add column year int, -- of the rating, for year.published
    drop constraint api_delivery_event_check,
    drop constraint api_delivery_check,
    drop constraint api_delivery_check1,
    add constraint api_delivery_event_check check (event in ('month.published', 'month.reissued', 'year.published', 'test')),
    add constraint api_delivery_subject_check check (case event
        when 'test' then num_nonnulls(agency_id, month, result_version, year) = 0
        when 'year.published' then num_nonnulls(agency_id, year) = 2 and num_nonnulls(month, result_version) = 0
        else num_nonnulls(agency_id, month, result_version) = 3 and year is null end);
create unique index api_delivery_of_year on api_delivery (client_id, agency_id, year) where event = 'year.published';
