-- Somebody acts for an official for some days, by a numbered document. One delegate at a time for each delegator, nobody for
-- himself, and no chains: who has delegated may not act for others on the same days, whichever was written down first.
create table delegation (
    id            bigint generated always as identity primary key,
    agency_id     bigint      not null references agency,
    delegator_id  bigint      not null references person,
    delegate_id   bigint      not null references person,
    scope         text        not null check (scope in ('REVIEW', 'DECISION', 'BOTH')),
    valid_from    date        not null,
    valid_to      date        not null, -- last day; a delegation always ends by itself
    document_no   text        not null check (document_no <> '' and length(document_no) <= 200),
    recorded_by   bigint      references account,
    recorded_at   timestamptz not null,
    revoked_at    timestamptz,
    revoked_by    bigint      references account,
    revoke_reason text        check (length(revoke_reason) <= 1000),
    constraint nobody_delegates_to_himself check (delegator_id <> delegate_id),
    constraint delegation_ends_after_it_begins check (valid_to >= valid_from),
    check ((revoked_at is null) = (coalesce(revoke_reason, '') = '')),
    constraint one_delegate_at_a_time exclude using gist
        (delegator_id with =, daterange(valid_from, valid_to, '[]') with &&) where (revoked_at is null)
);
create index delegation_of_delegate on delegation (delegate_id, valid_to);
create index delegation_of_agency on delegation (agency_id, valid_to);

-- The lock on the agency's delegations lets no two half chains slip in side by side.
create function guard_delegation() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and (to_jsonb(new) - '{revoked_at,revoked_by,revoke_reason}'::text[])
            <> (to_jsonb(old) - '{revoked_at,revoked_by,revoke_reason}'::text[]) then
        raise exception 'delegation % is only ever revoked', old.id using errcode = 'CT002';
    end if;
    if new.revoked_at is not null then
        if tg_op = 'UPDATE' and old.revoked_at is not null then
            raise exception 'delegation % is revoked already', old.id using errcode = 'CT002';
        end if;
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtext('delegation'), new.agency_id::int);
    if (select count(*) from person where id in (new.delegator_id, new.delegate_id) and agency_id = new.agency_id) <> 2 then
        raise exception 'delegation_in_one_agency: delegator and delegate are of agency %', new.agency_id using errcode = 'check_violation';
    end if;
    if exists (select 1 from delegation d
               where d.id <> new.id and d.revoked_at is null
                 and daterange(d.valid_from, d.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')
                 and (d.delegator_id = new.delegate_id or d.delegate_id = new.delegator_id)) then
        raise exception 'no_chain_of_delegations: a delegate does not delegate on' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger delegation_is_no_chain before insert or update on delegation for each row execute function guard_delegation();
