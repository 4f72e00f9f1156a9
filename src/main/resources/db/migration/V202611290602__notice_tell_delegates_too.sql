-- While somebody acts for an official, what asks that official to judge reaches the delegate as well, under both names.
alter table notice add column acting_for_id bigint references person, add check (acting_for_id <> person_id);
