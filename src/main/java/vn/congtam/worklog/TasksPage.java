package vn.congtam.worklog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.VietnameseText;
import vn.congtam.worklog.conversion.CatalogueItem;

/**
 * The screen of a person's month.
 *
 * @param converted the three ratios, null where results do not come from products
 * @param items of the conversion catalogue to choose from
 * @param lastMonth what the month before still offers
 * @param open tasks may be written
 */
record TasksPage(
        YearMonth month,
        RatioOutlook outlook,
        @Nullable ConvertedOutlook converted,
        List<CatalogueItem> items,
        List<TaskLine> all,
        Choice choice,
        TaskSource defaultSource,
        MonthTurn.Offer lastMonth,
        boolean open) {

    /** What the reader asked to see. */
    record Choice(TaskTab tab, String query, boolean byWeek) {

        public String view() {
            return byWeek ? "week" : "list";
        }
    }

    /** @param number of the rows behind the tab */
    record Tab(TaskTab tab, long number, boolean current) {}

    /** @param week number of the ISO week, null when the list is not grouped */
    record Group(
            @Nullable Integer week,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<TaskLine> rows) {}

    public TaskFigures figures() {
        return outlook.figures();
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }

    public YearMonth before() {
        return month.minusMonths(1);
    }

    public List<Tab> tabs() {
        return Arrays.stream(TaskTab.values())
                .map(tab -> new Tab(tab, all.stream().filter(tab::shows).count(), tab == choice.tab()))
                .toList();
    }

    public List<TaskLine> rows() {
        List<String> words = List.of(VietnameseText.searchKey(choice.query()).split(" "));
        return all.stream()
                .filter(choice.tab()::shows)
                .filter(line -> words.stream().allMatch(key(line)::contains))
                .toList();
    }

    public List<Group> groups() {
        List<TaskLine> rows = rows();
        if (!choice.byWeek()) {
            return List.of(new Group(null, null, null, rows));
        }
        Map<Integer, List<TaskLine>> weeks = rows.stream()
                .collect(Collectors.groupingBy(
                        line -> line.dueOn().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return weeks.entrySet().stream()
                .map(week -> group(week.getKey(), week.getValue()))
                .toList();
    }

    private static Group group(int week, List<TaskLine> rows) {
        LocalDate monday = rows.getFirst().dueOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Group(week, monday, monday.plusDays(6), rows);
    }

    private static String key(TaskLine line) {
        return VietnameseText.searchKey(line.title() + " " + line.product());
    }
}
