-- The closing run writes the results, takes hash and counts from the rows as they are stored, and then writes the closing record
-- itself; the record never changes, so it has to come last. The reference is checked when the transaction commits.
alter table month_result alter constraint month_result_closing_id_fkey deferrable initially deferred;
