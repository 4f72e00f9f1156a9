-- Somebody leads without being appointed: acting (quyền) or in charge (phụ trách), as long as this post lasts. The title says it in words
-- wherever it stands or is printed; the flag lets lists and rules know.
alter table post
    add column acting text check (acting in ('ACTING', 'IN_CHARGE')),
    add check (acting is null or role in ('HEAD', 'AGENCY_HEAD'));
update post set acting = case when title ~* '^(q\.|quyền)\s' then 'ACTING' else 'IN_CHARGE' end
where role in ('HEAD', 'AGENCY_HEAD') and title ~* '^(q\.|quyền|phụ trách)\s';
