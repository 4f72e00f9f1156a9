-- From which month on which framework applies in an agency, and by which document. A choice never changes, a later one supersedes
-- it; no choice reaches back into a month that is opened. Choosing and opening take the agency's row, so neither overtakes the other.
create table framework_choice (
    id                   bigint generated always as identity primary key,
    agency_id            bigint      not null references agency,
    from_month           date        not null check (extract(day from from_month) = 1),
    framework_version_id bigint      not null references framework_version,
    document_no          text        not null check (document_no <> ''),
    chosen_by            bigint      references account,
    chosen_at            timestamptz not null
);
create index framework_choice_of_agency on framework_choice (agency_id, from_month desc, id desc);

create trigger framework_choice_never_changes before update or delete on framework_choice
    for each row execute function refuse_change();
create trigger framework_choice_is_never_emptied before truncate on framework_choice
    for each statement execute function refuse_change();

create function framework_choice_lies_ahead() returns trigger language plpgsql as $$
begin
    perform 1 from agency where id = new.agency_id for no key update;
    if exists (select 1 from period where agency_id = new.agency_id and month >= new.from_month) then
        raise exception 'month % of agency % is opened', new.from_month, new.agency_id using errcode = 'CT003';
    end if;
    if exists (select 1 from framework_version where id = new.framework_version_id and agency_id <> new.agency_id) then
        raise exception 'framework % belongs to another agency', new.framework_version_id using errcode = 'CT003';
    end if;
    return new;
end $$;
create trigger framework_choice_lies_ahead before insert on framework_choice
    for each row execute function framework_choice_lies_ahead();
