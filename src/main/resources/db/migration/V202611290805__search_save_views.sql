-- A filtered list that an account keeps under a name of its own: an address within the application, never of anything else. Nobody sees
-- those of others. At most 30, so that the menu stays one; the lock on the account lets no two requests pass the limit side by side.
create table saved_view (
    id         bigint      generated always as identity primary key,
    account_id bigint      not null references account on delete cascade,
    name       text        not null check (name <> '' and length(name) <= 80),
    name_key   text        not null check (name_key <> ''), -- in lower case: two names differ in more than capitals
    address    text        not null check (length(address) <= 1000 and address ~ '^/([^/]|$)' and address !~ '[[:cntrl:]\\#]'),
    ordinal    int         not null check (ordinal > 0),
    created_at timestamptz not null,
    unique (account_id, name_key),
    constraint saved_view_has_one_place unique (account_id, ordinal) deferrable initially deferred
);

create function guard_saved_views() returns trigger language plpgsql as $$
begin
    perform 1 from account where id = new.account_id for no key update;
    if (select count(*) from saved_view where account_id = new.account_id) >= 30 then
        raise exception 'account % has thirty saved views', new.account_id using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger saved_views_are_thirty_at_most before insert on saved_view for each row execute function guard_saved_views();
