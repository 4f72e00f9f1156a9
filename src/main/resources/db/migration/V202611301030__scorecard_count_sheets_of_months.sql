-- The first page of the city counts the sheets of everybody in the running month, and the heads of agencies without a decision.
create index score_sheet_of_period on score_sheet (period_id, status);
create index score_sheet_of_agency_heads on score_sheet (period_id) where role = 'AGENCY_HEAD';
