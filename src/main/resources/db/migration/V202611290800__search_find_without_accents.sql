-- One search over people, accounts, tasks, files and numbers of documents. What is looked for may stand anywhere in a word, so trigrams
-- index it. Expressions rather than columns: a stored column would rewrite the tables that hold the files.
create function search_key(text) returns text language sql immutable strict parallel safe
    return translate(lower(regexp_replace(normalize($1, nfd), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd');

create index person_by_code on person (lower(code) text_pattern_ops);
create index account_search on account using gin (search_key(display_name || ' ' || username) gin_trgm_ops);
create index task_search on task using gin (search_key gin_trgm_ops);
create index task_of_assigner on task (assigner_id) where assigner_id is not null;
create index evidence_search on evidence using gin (search_key(file_name) gin_trgm_ops);
create index score_sheet_decided_by_document on score_sheet (agency_id, month) where decision_document is not null;
