package vn.congtam.navigation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of a long rail that belong together; they stand next to each other in {@link Rail#ENTRIES}. */
enum RailGroup {
    WORK("decision", "agencyTasks", "agencyWeeks", "headHandOvers", "headConcurrentComments", "headDelegations"),
    MONTH("progress", "stuckSheets", "period", "attendance"),
    RATING("ranking", "meetings", "publication", "papers", "signOff", "agencyAppeals"),
    ANALYSIS("levelling", "headLevelling", "years", "board", "agencyPersonnel"),
    STAFF("organization", "moves", "agencyDelegations", "agencyAccounts"),
    RULES("history", "conversion", "rulebook", "audit"),
    CITY_RATING("cityHeads", "cityYears", "cityAppeals"),
    CITY_ANALYSIS("city", "cityBoard", "cityLevelling", "cityPersonnel"),
    CITY_RULES("cityAgencies", "cityCalendar", "cityRulebook", "dataExchange", "cityAudit");

    /** So many entries are read without headings. */
    private static final int SHORT = 8;

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> keys;

    RailGroup(String... keys) {
        this.keys = List.of(keys);
    }

    /** The group that starts with this entry; null inside a group and in a rail that is short enough to be read as a whole. */
    static @Nullable RailGroup startingAt(int at, List<RailEntry> rail) {
        RailGroup group = of(rail.get(at));
        return rail.size() <= SHORT || (at > 0 && group == of(rail.get(at - 1))) ? null : group;
    }

    private static @Nullable RailGroup of(RailEntry entry) {
        return Arrays.stream(values())
                .filter(group -> group.keys.contains(entry.key()))
                .findFirst()
                .orElse(null);
    }
}
