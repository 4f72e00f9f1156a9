-- Converted products (Decree 335/2025/NĐ-CP). A version of a catalogue entry holds from its month until the next version of the
-- same code; a task keeps the version and the coefficient that it was given, so that a past month never changes.
create table conversion_item (
    id               bigint generated always as identity primary key,
    agency_id        bigint        not null references agency,
    code             text          not null check (code ~ '^[A-Z0-9][A-Z0-9.-]{0,29}$'),
    valid_from       date          not null check (extract(day from valid_from) = 1),
    name             text          not null check (name <> '' and length(name) <= 300),
    product          text          not null default '' check (length(product) <= 300),
    complexity       smallint      not null check (complexity between 1 and 5),
    coefficient      numeric(8, 4) not null check (coefficient > 0),
    unit_of_measure  text          not null default '' check (length(unit_of_measure) <= 50),
    default_days     smallint      check (default_days between 1 and 31), -- days of work that the product usually takes
    offered          boolean       not null default true, -- false: left the catalogue with this version
    source           text          not null default 'AGENCY' check (source in ('AGENCY', 'DEFAULT')),
    changed_by       bigint        references account,
    changed_at       timestamptz   not null,
    search_key       text generated always as (translate(
        lower(regexp_replace(normalize(code || ' ' || name || ' ' || product, nfd), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd')) stored,
    unique (agency_id, code, valid_from),
    unique (id, agency_id)
);

-- A version that a closed month was scored with, or could have been, stays as it is.
create function guard_conversion_item() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v conversion_item := case when tg_op = 'DELETE' then old else new end;
begin
    if exists (select 1 from period
               where agency_id = v.agency_id and status <> 'OPEN'
                 and month >= case when tg_op = 'UPDATE' then least(old.valid_from, new.valid_from) else v.valid_from end) then
        raise exception 'the catalogue of month % of agency % is closed', v.valid_from, v.agency_id using errcode = 'CT001';
    end if;
    return v;
end $$;
create trigger conversion_item_of_closed_month before insert or update or delete on conversion_item
    for each row execute function guard_conversion_item();

-- One product in parts: shared by several people or split; the parts are quantities and add up to the whole.
create table divided_product (
    id        bigint generated always as identity primary key,
    agency_id bigint        not null references agency,
    month     date          not null,
    quantity  numeric(8, 2) not null check (quantity > 0)
);
create trigger divided_product_of_closed_month before insert or update or delete on divided_product
    for each row execute function guard_month();

alter table task
    add column conversion_item_id  bigint,
    add column coefficient         numeric(8, 4) not null default 1 check (coefficient > 0), -- 1: a standard product
    add column completed_quantity  numeric(8, 2) check (completed_quantity >= 0), -- null: all of it once finished
    add column failed_reviews      smallint not null default 0 check (failed_reviews between 0 and 99),
    add column excused_failures    smallint not null default 0, -- with a confirmed objective cause
    add column delay_count         smallint check (delay_count between 0 and 99), -- null: told from due date and end
    add column delay_excused       boolean  not null default false,
    add column divided_product_id  bigint references divided_product,
    add foreign key (conversion_item_id, agency_id) references conversion_item (id, agency_id),
    add check (excused_failures between 0 and failed_reviews);
create index task_of_divided_product on task (divided_product_id) where divided_product_id is not null;
create index task_of_conversion_item on task (conversion_item_id) where conversion_item_id is not null;
update task set failed_reviews = 1
where quality = 'FAILED' and not exists (select 1 from period p where p.agency_id = task.agency_id and p.month = task.month and p.status <> 'OPEN');

-- Checked at the end of the transaction, when all parts are there.
create function guard_divided_product() returns trigger language plpgsql as $$
declare whole divided_product;
begin
    for whole in select d.* from divided_product d
                 where d.id in (case when tg_op <> 'INSERT' then old.divided_product_id end,
                                case when tg_op <> 'DELETE' then new.divided_product_id end) loop
        if whole.quantity <> (select coalesce(sum(quantity), 0) from task where divided_product_id = whole.id) then
            raise exception 'the parts of product % do not add up', whole.id using errcode = 'check_violation';
        end if;
    end loop;
    return null;
end $$;
create constraint trigger parts_add_up after insert or delete or update of quantity, divided_product_id on task
    deferrable initially deferred for each row execute function guard_divided_product();

-- An objective cause of a failed review or a delay: claimed by the official, decided by whoever rates the work, never by oneself.
create table objective_cause (
    id            bigint generated always as identity primary key,
    task_id       bigint      not null references task on delete cascade,
    agency_id     bigint      not null references agency,
    month         date        not null,
    kind          text        not null check (kind in ('FAILURE', 'DELAY')),
    times         smallint    not null check (times > 0), -- failed reviews that it stands for; 1 for a delay
    note          text        not null check (note <> '' and length(note) <= 1000),
    state         text        not null default 'CLAIMED' check (state in ('CLAIMED', 'CONFIRMED', 'REFUSED')),
    claimed_by    bigint      not null references person,
    claimed_at    timestamptz not null,
    decided_by    bigint      references person,
    decided_at    timestamptz,
    decision_note text        not null default '' check (length(decision_note) <= 500),
    check ((state = 'CLAIMED') = (decided_by is null and decided_at is null)),
    check (decided_by <> claimed_by),
    check (state <> 'REFUSED' or decision_note <> '')
);
create unique index objective_cause_waits_once on objective_cause (task_id, kind) where state = 'CLAIMED';
create index objective_cause_of_task on objective_cause (task_id);
create trigger objective_cause_of_closed_month before insert or update or delete on objective_cause
    for each row execute function guard_month();
