-- Lists of people ask for every task that changed hands whether its owner moved in that month.
create index personnel_move_of_person on personnel_move (person_id, effective_on);
