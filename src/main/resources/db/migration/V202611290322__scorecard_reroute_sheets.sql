-- Human resources hands a sheet that waits for nobody, or for somebody who cannot act, to somebody who can. A named person stays
-- although posts say otherwise, as long as that person leads anybody; never the official of the sheet.
create table sheet_reroute (
    id          bigint generated always as identity primary key,
    sheet_id    bigint      not null references score_sheet,
    period_id   bigint      not null references period,
    level       smallint    not null check (level between 0 and 2), -- 0: the decision
    from_id     bigint      references person,
    to_id       bigint      not null references person,
    named       boolean     not null, -- chosen by name, not by posts
    reason      text        not null check (reason <> '' and length(reason) <= 1000),
    rerouted_by bigint      references account,
    rerouted_at timestamptz not null,
    check (from_id <> to_id)
);
create index sheet_reroute_of_sheet on sheet_reroute (sheet_id);
create trigger sheet_reroute_of_closed_period before insert or update or delete on sheet_reroute for each row execute function guard_period();

create function guard_reroute() returns trigger language plpgsql as $$
begin
    if exists (select 1 from score_sheet s where s.id = new.sheet_id and s.person_id = new.to_id) then
        raise exception 'nobody judges the own sheet %', new.sheet_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger sheet_reroute_is_never_to_oneself before insert on sheet_reroute for each row execute function guard_reroute();
create trigger sheet_reroute_never_changes before update or delete on sheet_reroute for each row execute function refuse_change();
