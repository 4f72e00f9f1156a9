-- Taking the accents off tens of thousands of names, to put those first that begin as typed, takes seconds.
alter table account add column search_key text generated always as (search_key(display_name || ' ' || username)) stored;
drop index account_search;
create index account_search on account using gin (search_key gin_trgm_ops);
