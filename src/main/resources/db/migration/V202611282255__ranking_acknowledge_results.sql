-- The person's word that a published result was seen: once per version of the result, never taken back. A new version asks anew.
create table result_acknowledgement (
    closing_id      bigint      not null references closing,
    sheet_id        bigint      not null,
    person_id       bigint      not null references person,
    acknowledged_at timestamptz not null,
    account_id      bigint      references account,
    primary key (closing_id, person_id),
    foreign key (closing_id, sheet_id) references month_result (closing_id, sheet_id)
);
create index result_acknowledgement_of_sheet on result_acknowledgement (sheet_id);

-- Only the person of the result, only the newest version, only after publication.
create function guard_acknowledgement() returns trigger language plpgsql as $$
begin
    if not exists (
        select 1 from month_result r join period p on p.id = r.period_id and p.status = 'PUBLISHED'
        where r.closing_id = new.closing_id and r.sheet_id = new.sheet_id and r.person_id = new.person_id
          and not exists (select 1 from closing l join closing c on c.id = new.closing_id
                          where l.period_id = c.period_id and l.version > c.version)) then
        raise exception 'result % of person % is not a published one', new.closing_id, new.person_id using errcode = 'CT002';
    end if;
    return new;
end $$;
create trigger result_acknowledgement_of_published before insert on result_acknowledgement
    for each row execute function guard_acknowledgement();
create trigger result_acknowledgement_never_changes before update or delete on result_acknowledgement
    for each row execute function refuse_change();
create trigger result_acknowledgement_is_never_emptied before truncate on result_acknowledgement
    for each statement execute function refuse_change();
