-- Number, date and signer of the papers of a month, written down once and printed on every copy. Empty until the registry has given them.
create table paper_number (
    period_id    bigint      not null references period,
    kind         text        not null check (kind in ('PROPOSAL', 'DECISION', 'NOTICE')),
    number       text        not null default '' check (length(number) <= 20),
    dated_on     date        check (dated_on between '2000-01-01' and '2100-12-31'),
    authority    text        not null check (authority in ('OWN', 'Q', 'KT', 'TL', 'TUQ')),
    signer_title text        not null default '' check (length(signer_title) <= 100),
    signer_name  text        not null default '' check (length(signer_name) <= 100),
    version      int         not null check (version > 0),
    changed_by   bigint      not null references account,
    changed_at   timestamptz not null,
    primary key (period_id, kind)
);
