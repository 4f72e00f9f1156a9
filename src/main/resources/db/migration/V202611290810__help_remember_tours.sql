-- Who has gone through the first steps, or does not want to be asked again. Starting again from the help page needs no row.
create table tour_ended (
    account_id bigint      primary key references account on delete cascade,
    ended_at   timestamptz not null
);
