-- The text that is hashed becomes a JSON array: with a plain separator, text that holds the separator could be moved from one
-- field to the next without changing the hash. And the verifier itself, usable by the auditor with nothing but SQL.
create or replace function audit_text(e audit_event) returns text language sql stable set timezone = 'UTC' as $$
    select json_build_array(e.chain, e.seq, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.account_id, e.actor, e.action,
        e.subject_type, e.subject_id, e.agency_id, e.detail, e.address, e.prev_hash)::text
$$;

-- First bad record of every chain that has one; nothing when all is well. Faults: MISSING (a record before this one is gone),
-- CHANGED (its content is not what was hashed), BROKEN_LINK (the record before it was replaced together with its hash),
-- CUT (the newest records are gone), NO_HEAD (the head of the chain is gone).
create function audit_first_faults() returns table (chain text, seq bigint, id bigint, fault text)
    language sql stable set search_path = public, pg_temp as $$
    with linked as (
        select e.chain, e.seq, e.id, e.prev_hash, e.hash,
               lag(e.seq, 1, 0::bigint) over w as seq_before, lag(e.hash, 1, repeat('0', 64)) over w as hash_before,
               encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex') as computed
        from audit_event e window w as (partition by e.chain order by e.seq)
    ), judged as (
        select l.chain, l.seq, l.id,
               case when l.seq <> l.seq_before + 1 then 'MISSING'
                    when l.hash <> l.computed then 'CHANGED'
                    when l.prev_hash <> l.hash_before then 'BROKEN_LINK' end as fault
        from linked l
    ), tails as (
        select coalesce(h.chain, t.chain) as chain, coalesce(t.seq, 0) + 1 as seq, null::bigint as id,
               case when h.chain is null then 'NO_HEAD' else 'CUT' end as fault
        from audit_head h
        full join (select distinct on (l.chain) l.chain, l.seq, l.hash from linked l order by l.chain, l.seq desc) t on t.chain = h.chain
        where (h.seq, h.hash) is distinct from (coalesce(t.seq, 0), coalesce(t.hash, repeat('0', 64)))
    )
    select distinct on (f.chain) f.chain, f.seq, f.id, f.fault
    from (select * from judged where judged.fault is not null union all select * from tails) f
    order by f.chain, f.seq, f.id nulls last
$$;

create index audit_event_of_agency on audit_event (agency_id, id);
create index audit_event_by_action on audit_event (action, id);
