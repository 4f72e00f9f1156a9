-- All papers of an agency's month as one ZIP, made in the background. The file lies here in blocks, like evidence does as a whole, so that
-- every node can go on with it and hand it out. It is deleted some days after it was made.
create table paper_bundle (
    id           uuid        primary key,
    period_id    bigint      not null references period,
    closing_id   bigint      not null references closing,
    agency_id    bigint      not null references agency,
    requested_by bigint      not null references account, -- nobody else gets it: it holds what this reader may see
    requested_at timestamptz not null,
    status       text        not null default 'WAITING' check (status in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    total        int         not null check (total >= 0),
    done         int         not null default 0 check (done between 0 and total),
    blocks       int         not null default 0 check (blocks >= 0),
    size         bigint      not null default 0 check (size between 0 and 4294967295), -- what a ZIP without extensions can address
    attempts     int         not null default 0, -- takes since the last block
    lease        uuid,
    leased_until timestamptz, -- by the clock of the database: a node that dies loses the bundle
    finished_at  timestamptz,
    failure      text,
    reference    text,
    check ((status in ('DONE', 'FAILED')) = (finished_at is not null)),
    check ((status = 'FAILED') = (failure is not null)),
    check (status <> 'RUNNING' or (lease is not null and leased_until is not null)),
    check (status <> 'DONE' or done = total)
);
create unique index one_bundle_at_a_time on paper_bundle (period_id, requested_by) where status in ('WAITING', 'RUNNING');
create index paper_bundle_of_account on paper_bundle (period_id, requested_by, requested_at desc);
create index paper_bundle_to_make on paper_bundle (requested_at, id) where status in ('WAITING', 'RUNNING');
create index paper_bundle_to_forget on paper_bundle (finished_at) where finished_at is not null;

create table paper_bundle_block (
    bundle_id uuid  not null references paper_bundle on delete cascade,
    ordinal   int   not null check (ordinal >= 0),
    size      int   not null check (size = length(content)),
    content   bytea not null,
    directory bytea not null, -- what the end of the file says of the files in this block
    files     int   not null check (files >= 0),
    primary key (bundle_id, ordinal)
);
-- PDF does not get smaller by compressing it once more.
alter table paper_bundle_block alter column content set storage external;

-- A finished file is fixed: a download that broke off must find the same bytes when it goes on.
create function guard_finished_bundle() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' or exists (select from paper_bundle where id = new.bundle_id and status = 'DONE') then
        raise exception 'a block of a bundle does not change, and a finished bundle gets none' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger paper_bundle_block_is_fixed before insert or update on paper_bundle_block
    for each row execute function guard_finished_bundle();
