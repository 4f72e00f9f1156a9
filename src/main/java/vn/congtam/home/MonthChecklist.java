package vn.congtam.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.period.PeriodStatus;
import vn.congtam.period.PeriodSummary;

/** What human resources see to in a month, in the order of the month, each with where to do it. */
record MonthChecklist(List<Item> items) {

    /**
     * One line; its words are {@code home.check.<key>} and {@code home.check.<key>.<state>} with the count.
     *
     * @param state done, open, late or later
     */
    record Item(String key, String state, int count, String href) {

        /** Kind of the badge. */
        public String kind() {
            return switch (state) {
                case "done" -> "ok";
                case "late" -> "late";
                case "open" -> "running";
                default -> "todo";
            };
        }
    }

    static MonthChecklist of(long agencyId, @Nullable PeriodSummary period, OfficeState office, Instant now) {
        String base = "/agencies/" + agencyId;
        if (period == null) {
            return new MonthChecklist(List.of(new Item("opened", "open", 0, base + "/period")));
        }
        String month = "?month=" + period.month();
        List<Item> items = new ArrayList<>();
        items.add(new Item("opened", "done", office.people(), base + "/period" + month));
        if (period.isOpen()) {
            items.addAll(running(base, month, period, office, now));
        }
        items.add(closing(base, month, period, office, now));
        items.add(publication(base, month, period, now));
        if (period.isPublished()) {
            items.add(count("seen", office.unseen(), "open", base + "/sign-off" + month));
        }
        items.add(count("appeals", office.appeals(), office.overdue() > 0 ? "late" : "open", base + "/appeals"));
        if (office.reopening()) {
            items.add(new Item("reopening", "open", 1, base + "/reopening" + month));
        }
        return new MonthChecklist(items);
    }

    private static List<Item> running(
            String base, String month, PeriodSummary period, OfficeState office, Instant now) {
        return List.of(
                count("routed", office.unroutable(), "late", base + "/stuck-sheets" + month),
                new Item("absences", "done", office.absences(), base + "/absences" + month),
                count("requests", office.requests(), "open", base + "/deadlines" + month),
                step("self", office.rated() - office.submitted(), period.selfDue(), now, base, month),
                step("review", office.rated() - office.reviewed(), period.reviewDue(), now, base, month),
                step("decision", office.undecided(), period.decisionDue(), now, base, month),
                count("attendance", office.noDays(), "open", base + "/attendance" + month),
                count("unitClass", office.noUnitClass(), "open", base + "/attendance" + month));
    }

    private static Item step(String key, int missing, Instant due, Instant now, String base, String month) {
        boolean late = now.isAfter(due);
        return count(key, missing, late ? "late" : "open", base + "/progress" + month + (late ? "&tab=late" : ""));
    }

    private static Item closing(String base, String month, PeriodSummary period, OfficeState office, Instant now) {
        if (!period.isCorrectable()) {
            return new Item("closing", "done", 0, base + "/ranking" + month);
        }
        boolean ready = office.people() > 0 && office.undecided() == 0;
        String state = !ready ? "later" : now.isAfter(period.publishDue()) ? "late" : "open";
        return new Item("closing", state, office.undecided(), base + "/ranking" + month);
    }

    private static Item publication(String base, String month, PeriodSummary period, Instant now) {
        String state = period.isPublished()
                ? "done"
                : now.isAfter(period.publishDue()) ? "late" : period.status() == PeriodStatus.CLOSED ? "open" : "later";
        return new Item("publication", state, 0, base + "/publication" + month);
    }

    private static Item count(String key, int open, String state, String href) {
        return new Item(key, open == 0 ? "done" : state, open, href);
    }

    public long open() {
        return items.stream().filter(item -> !"done".equals(item.state())).count();
    }
}
