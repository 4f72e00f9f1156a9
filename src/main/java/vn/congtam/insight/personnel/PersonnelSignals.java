package vn.congtam.insight.personnel;

import java.util.List;

/**
 * What names somebody on a list, and in which order.
 *
 */
record PersonnelSignals(PersonnelList list, String signal, CountedMonths months) {

    private static final String SERVED_SINCE =
            "exists (select from post t where t.person_id = p.id and not t.concurrent and t.valid_from <= %s)";

    /** Figures that the condition or the order of the list needs. */
    List<String> figures() {
        return switch (list) {
            case WEAK -> List.of("low", "falls", "latest");
            case STRONG -> List.of("rated", "mean", "best", "lower");
            case COMMENDED -> List.of("best_at_last", "best_row", "latest");
            case AVOIDING, UNRATED -> List.of();
        };
    }

    String order() {
        return switch (list) {
            case WEAK -> "low desc nulls last, falls desc nulls last, latest nulls last, sort_key, id";
            case AVOIDING -> "handed desc, sort_key, id";
            case STRONG -> "mean desc nulls last, sort_key, id";
            case COMMENDED -> "latest desc, best_row desc, sort_key, id";
            case UNRATED -> "agency_name, unit_name, sort_key, id";
        };
    }

    String condition() {
        return switch (list) {
            case WEAK -> weak();
            case AVOIDING -> ("UNBEGUN".equals(signal) ? "w.unbegun" : "w.handed") + " >= :tasks";
            case STRONG -> strong();
            case COMMENDED -> "r.best_at_last and r.best_row >= :row";
            case UNRATED -> unrated();
        };
    }

    private String weak() {
        String low = "r.low >= :low";
        String falling = "r.falls >= :falls";
        String tasks =
                "(w.assigned >= :tasks and (w.overdue * 100 >= :overdue * w.assigned or w.handed * 100 >= :handed * w.assigned))";
        return switch (signal) {
            case "LOW" -> low;
            case "FALLING" -> falling;
            case "TASKS" -> tasks;
            case "ANY" -> "(" + low + " or " + falling + " or " + tasks + ")";
            default -> "(" + low + " or " + falling + ")";
        };
    }

    private String strong() {
        String results = "(r.rated >= :rated and r.mean >= :mean and r.best * 100 >= :best * r.rated and r.lower < 1)";
        return switch (signal) {
            case "RESULTS" -> results;
            case "NOMINATED" -> PeopleAsked.nominated("p");
            default -> "(" + results + " or " + PeopleAsked.nominated("p") + ")";
        };
    }

    /** Who served on the first day served on the last one too, so the past of hardly anybody is looked up. */
    private String unrated() {
        String ever = months.everRated("p.id");
        String servedLast = SERVED_SINCE.formatted("cast(:last as date)");
        String servedFirst = SERVED_SINCE.formatted("cast(:first as date)");
        return switch (signal) {
            case "NEVER" -> servedLast + " and not " + ever;
            case "LAPSED" -> servedFirst + " and " + ever;
            default -> servedLast + " and (" + servedFirst + " or not " + ever + ")";
        };
    }
}
