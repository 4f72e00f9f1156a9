-- Lists over the whole city read some months of everybody: results lie in the order of their months, so a summary of ranges is enough
-- and costs a closing next to nothing.
create index month_result_by_month on month_result using brin (month) with (pages_per_range = 32, autosummarize = on);
create index task_handed_back on task (month, person_id) where disposition = 'HANDED_BACK';
