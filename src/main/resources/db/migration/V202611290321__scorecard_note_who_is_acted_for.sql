-- Points given and steps taken in somebody else's place carry both names: the one who acted and the one acted for.
alter table assessment add column acting_for_id bigint references person, add check (acting_for_id <> author_id);
alter table sheet_transition add column acting_for_id bigint references person, add column acting_for_name text not null default '';
