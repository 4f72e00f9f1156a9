-- Human resources of the city says which agency decides in the month of a move between agencies where the working days alone should not.
-- A choice is never changed: a later one replaces the one before it, and two people cannot replace the same one.
create table deciding_agency_choice (
    id          bigint generated always as identity primary key,
    person_id   bigint      not null references person,
    month       date        not null check (extract(day from month) = 1),
    agency_id   bigint      not null references agency,
    transfer_id bigint      not null references agency_transfer, -- where it was chosen
    reason      text        not null check (reason <> '' and length(replace(reason, E'\r', '')) <= 500),
    replaces_id bigint,
    chosen_by   bigint      not null references account,
    chosen_at   timestamptz not null,
    unique (id, person_id, month),
    unique nulls not distinct (person_id, month, replaces_id),
    foreign key (replaces_id, person_id, month) references deciding_agency_choice (id, person_id, month),
    check (replaces_id < id)
);
create trigger deciding_agency_choice_of_closed_month before insert on deciding_agency_choice for each row execute function guard_month();

create function guard_deciding_agency_choice() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        raise exception 'a choice of the deciding agency is never changed' using errcode = 'CT002';
    end if;
    if exists (select 1 from account a where a.id = new.chosen_by and a.person_id = new.person_id) then
        raise exception 'nobody chooses who decides on oneself' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger deciding_agency_choice_is_kept before insert or update or delete on deciding_agency_choice
    for each row execute function guard_deciding_agency_choice();

-- Working days of a month in each agency where somebody holds a main post in it.
create function agency_days(p_person bigint, p_month date) returns table (agency_id bigint, days bigint, begun date) language sql stable as $$
    select t.agency_id,
           sum(working_days(greatest(t.valid_from, p_month), least(coalesce(t.valid_to, 'infinity'), (p_month + interval '1 month - 1 day')::date))),
           max(t.valid_from)
    from post t
    where t.person_id = p_person and not t.concurrent
      and t.valid_from <= (p_month + interval '1 month - 1 day')::date and coalesce(t.valid_to, 'infinity') >= p_month
    group by t.agency_id
$$;

-- The agency that the city chose, as long as a main post is held there in the month; else where most working days fall, the later one when
-- they are equal.
create or replace function deciding_agency(p_person bigint, p_month date) returns bigint language sql stable as $$
    select h.agency_id
    from agency_days(p_person, p_month) h
    order by coalesce(h.agency_id = (select c.agency_id from deciding_agency_choice c
                                     where c.person_id = p_person and c.month = p_month order by c.id desc limit 1), false) desc,
             h.days desc, h.begun desc
    limit 1
$$;
