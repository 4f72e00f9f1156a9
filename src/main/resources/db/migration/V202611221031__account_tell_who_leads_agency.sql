-- Heads and deputy heads of an agency, in office or about to be: their accounts are the administrator's, since human resources of the agency
-- could otherwise sign in as the person who decides on everybody.
create function leads_agency(p_person bigint) returns boolean language sql stable as $$
select exists (
    select 1 from post t
    where t.person_id = p_person and t.role in ('AGENCY_HEAD', 'AGENCY_DEPUTY')
      and coalesce(t.valid_to, 'infinity') >= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
$$;
