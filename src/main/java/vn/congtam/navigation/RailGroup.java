package vn.congtam.navigation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of a long rail that belong together; they stand next to each other in {@link Rail#ENTRIES}. */
enum RailGroup {
    WORK,
    MONTH,
    RATING,
    ANALYSIS,
    STAFF,
    RULES,
    CITY_RATING,
    CITY_ANALYSIS,
    CITY_RULES;

    /** So many entries are read without headings. */
    private static final int SHORT = 8;

    /** The group that starts with this entry; null inside a group and in a rail that is short enough to be read as a whole. */
    static @Nullable RailGroup startingAt(int at, List<RailEntry> rail) {
        RailGroup group = of(rail.get(at));
        return rail.size() <= SHORT || (at > 0 && group == of(rail.get(at - 1))) ? null : group;
    }

    private static @Nullable RailGroup of(RailEntry entry) {
        return switch (entry.key()) {
            case "decision",
                    "agencyTasks",
                    "agencyWeeks",
                    "headHandOvers",
                    "headConcurrentComments",
                    "headDelegations" -> WORK;
            case "progress", "stuckSheets", "period", "attendance" -> MONTH;
            case "ranking", "meetings", "publication", "papers", "signOff", "agencyAppeals" -> RATING;
            case "levelling", "headLevelling", "years", "board", "agencyPersonnel" -> ANALYSIS;
            case "organization", "moves", "agencyDelegations", "agencyAccounts" -> STAFF;
            case "history", "conversion", "rulebook", "audit" -> RULES;
            case "cityHeads", "cityYears", "cityAppeals" -> CITY_RATING;
            case "city", "cityBoard", "cityLevelling", "cityPersonnel" -> CITY_ANALYSIS;
            case "cityAgencies", "cityCalendar", "cityRulebook", "dataExchange", "cityAudit" -> CITY_RULES;
            default -> null;
        };
    }
}
