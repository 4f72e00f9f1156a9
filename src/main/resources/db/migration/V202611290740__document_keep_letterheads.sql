-- How the official papers of an agency begin and end (Decree 30/2020/NĐ-CP): names at the top, symbol of numbers, who signs, who receives.
-- A change is a new version from a day on and never replaces an earlier one, so that a paper of an earlier date keeps its form.
create table letterhead (
    id           bigint generated always as identity primary key,
    agency_id    bigint      not null references agency,
    valid_from   date        not null check (valid_from between '2000-01-01' and '2100-12-31'),
    form         text        not null check (form in ('STATE', 'PARTY')),
    parent_name  text        not null default '' check (length(parent_name) <= 200),
    agency_name  text        not null check (agency_name <> '' and length(agency_name) <= 200),
    place        text        not null default '' check (length(place) <= 100),
    symbol       text        not null default '' check (length(symbol) <= 20),
    on_behalf_of text        not null default '' check (length(on_behalf_of) <= 100), -- the collective body after "TM."
    head_title   text        not null check (head_title <> '' and length(head_title) <= 100),
    authority    text        not null check (authority in ('OWN', 'Q', 'KT', 'TL', 'TUQ')),
    signer_title text        not null default '' check (length(signer_title) <= 100),
    signer_name  text        not null default '' check (length(signer_name) <= 100),
    grounds      text        not null default '' check (length(grounds) <= 2000),
    recipients   text        not null default '' check (length(recipients) <= 2000),
    changed_by   bigint      not null references account,
    changed_at   timestamptz not null,
    check (authority in ('OWN', 'Q') or signer_title <> '') -- who signs for the head does so under the own title
);
create index letterhead_of_agency on letterhead (agency_id, valid_from desc, id desc);
