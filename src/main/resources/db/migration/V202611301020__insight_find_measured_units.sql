-- The city looks at the measured units of one month among those of years.
create index levelling_figure_of_units on levelling_figure (month, period_id, unit_id) where unit_id is not null;
