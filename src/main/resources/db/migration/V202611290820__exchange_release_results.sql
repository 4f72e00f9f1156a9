-- Results go to another system when the human resources of the city have allowed it, anew for every token: whoever registers systems and
-- holds their tokens sees no scores without somebody else's word.
alter table api_client
    add column released_at timestamptz, -- of the token in force
    add column released_by bigint references account,
    add check ((released_at is null) = (released_by is null)),
    add check (released_by <> created_by);

create function api_client_is_released_anew() returns trigger language plpgsql as $$
begin
    if new.token_hash <> old.token_hash then
        new.released_at := null;
        new.released_by := null;
    end if;
    return new;
end $$;
create trigger api_client_is_released_anew before update on api_client for each row execute function api_client_is_released_anew();

-- What a client may do now. Until the release neither results nor the feed: it would go past results and never come back to them.
create function waits_for_release(scopes text[], released_at timestamptz) returns boolean language sql immutable parallel safe as $$
    select released_at is null and scopes && array['results:read', 'rollups:read']
$$;
create function scopes_in_force(scopes text[], released_at timestamptz) returns text[] language sql immutable parallel safe as $$
    select case when waits_for_release(scopes, released_at)
                then array_remove(array_remove(array_remove(scopes, 'results:read'), 'rollups:read'), 'changes:read') else scopes end
$$;
