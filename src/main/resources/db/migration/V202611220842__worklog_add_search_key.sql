-- Search without accents in lists that are filtered and paged in the database. Decomposing first leaves ASCII letters, so the key
-- needs no locale of the server; only đ does not decompose.
alter table task add column search_key text generated always as (
    translate(lower(regexp_replace(normalize(title || ' ' || product, nfd), '[\u0300-\u036f]', '', 'g')), 'đĐ', 'dd')) stored;
