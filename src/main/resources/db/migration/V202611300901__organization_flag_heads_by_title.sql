-- Titles of acting heads that are written without a blank ("Q.Trưởng phòng") or short ("PT. Trưởng phòng") say it as well as the others.
update post set acting = case when title ~* '^q\.' then 'ACTING' else 'IN_CHARGE' end, version = version + 1
where role in ('HEAD', 'AGENCY_HEAD') and acting is null and title ~* '^(q|pt)\.';
