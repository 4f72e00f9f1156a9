-- The limit of the year holds in each unit or duty group (circle) besides the agency, may be extended with a document, and the head
-- of the agency is in no better class than the agency. Whoever publishes the year chooses who reads the classes.
alter table year_tie_choice add column circle text not null default '';
alter table year_tie_choice drop constraint year_tie_choice_year_rating_id_person_id_key;
alter table year_tie_choice add constraint year_tie_choice_once_per_line unique (year_rating_id, person_id, circle);

alter table year_rating
    add column quota_extended        boolean not null default false,
    add column quota_document        text check (quota_document <> '' and length(quota_document) <= 200),
    add column quota_reason          text check (quota_reason <> '' and length(replace(quota_reason, E'\r', '')) <= 1000),
    add column agency_class          text check (agency_class in ('A', 'B', 'C', 'D')), -- of the agency itself, as the higher body decided
    add column agency_class_document text check (agency_class_document <> '' and length(agency_class_document) <= 200),
    add column counted               int check (counted between 0 and rated), -- of whom the percentage was taken; earlier closings: of everybody rated
    add column audience              text check (audience in ('PERSON', 'UNIT', 'AGENCY')), -- of years published earlier none: only the person
    add check (num_nonnulls(quota_document, quota_reason) = case when quota_extended then 2 else 0 end),
    add check (num_nonnulls(agency_class, agency_class_document) in (0, 2)),
    add constraint year_rating_audience check ((status = 'PUBLISHED') = (audience is not null)) not valid;

create or replace function year_rating_goes_forward() returns trigger language plpgsql as $$
declare publication text[] := '{status,published_at,published_by,audience}';
begin
    if tg_op = 'DELETE' then
        raise exception 'a yearly rating is never deleted' using errcode = 'CT002';
    end if;
    if old.status = 'OPEN' and new.status in ('OPEN', 'CLOSED') then
        return new;
    end if;
    if old.status = 'CLOSED' and new.status = 'PUBLISHED' and (to_jsonb(new) - publication) = (to_jsonb(old) - publication) then
        return new;
    end if;
    raise exception 'year % of agency % is closed', old.year, old.agency_id using errcode = 'CT001';
end $$;

-- The line that moved somebody or where an equal mean had to be settled: '' the agency, otherwise the circle's key.
alter table year_result
    add column quota_line text,
    add column class_cap  text check (class_cap in ('A', 'B', 'C', 'D') and class_cap > decided_class and class >= class_cap);

create table year_circle (
    year_rating_id bigint not null references year_rating,
    circle         text   not null check (circle <> ''),
    name           text   not null,
    rated          int    not null,
    counted        int    not null check (counted <= rated),
    places         int    not null check (places >= 0),
    contenders     int    not null,
    kept           int    not null check (kept <= places),
    primary key (year_rating_id, circle)
);
create trigger year_circle_only_while_open before insert on year_circle for each row execute function guard_year();
create trigger year_circle_never_changes before update or delete on year_circle for each row execute function refuse_change();
create trigger year_circle_is_never_emptied before truncate on year_circle for each statement execute function refuse_change();
