-- Another agency that rates the month of a sheet: it has a sheet that is rated, or, while the month of this one is not reopened, it is the
-- one whose sheet counts. Null when there is none.
create function rated_elsewhere(p_sheet bigint) returns bigint language sql stable as $$
    select coalesce(
        (select o.agency_id from score_sheet o
         where o.person_id = s.person_id and o.month = s.month and o.agency_id <> s.agency_id and o.status <> 'NOT_RATED'
         order by o.status = 'DECIDED' desc, o.id
         limit 1),
        case when not s.reopened then nullif(rating_agency(s.person_id, s.month), s.agency_id) end)
    from score_sheet s where s.id = p_sheet
$$;
