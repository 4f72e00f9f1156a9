-- Whose sheet counts in a month as it stands: a decision that was made, and a sheet that is rated in a month that is closed, outlast what the
-- working days or the city say now. One answer for the lists, the form of the city and the opening of sheets.
create function rating_agency(p_person bigint, p_month date) returns bigint language sql stable as $$
    select coalesce(
        (select s.agency_id
         from score_sheet s join period p on p.id = s.period_id
         where s.person_id = p_person and s.month = p_month
           and (s.status = 'DECIDED' or s.status <> 'NOT_RATED' and p.status <> 'OPEN')
         order by s.status = 'DECIDED' desc, s.decided_at, s.id
         limit 1),
        deciding_agency(p_person, p_month))
$$;
