package vn.congtam.worklog;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The leader's list.
 *
 * @param people whom the reader leads in the month
 * @param open tasks may be written
 */
record TeamTasksPage(
        YearMonth month,
        List<Colleague> people,
        TeamTasks.Filter filter,
        List<TaskLine> rows,
        Map<TaskTab, Integer> counts,
        boolean open) {

    public List<TasksPage.Tab> tabs() {
        return Arrays.stream(TaskTab.values())
                .map(tab -> new TasksPage.Tab(tab, counts.getOrDefault(tab, 0), tab == filter.tab()))
                .toList();
    }

    public int total() {
        return counts.getOrDefault(filter.tab(), 0);
    }

    public int first() {
        return rows.isEmpty() ? 0 : filter.page() * TeamTasks.PAGE_SIZE + 1;
    }

    public int last() {
        return filter.page() * TeamTasks.PAGE_SIZE + rows.size();
    }

    /** Address of the rows before, null at the start. */
    public @Nullable String previous() {
        return filter.page() > 0 ? address(filter.page() - 1) : null;
    }

    /** Address of the rows after, null at the end. */
    public @Nullable String following() {
        return last() < total() ? address(filter.page() + 1) : null;
    }

    public boolean isPaged() {
        return total() > TeamTasks.PAGE_SIZE;
    }

    public boolean hasToConfirm() {
        return open && rows.stream().anyMatch(TaskLine::isAwaitingConfirmation);
    }

    private String address(int to) {
        return UriComponentsBuilder.fromPath("/team-tasks")
                .queryParam("month", month)
                .queryParam("tab", filter.tab())
                .queryParam("person", filter.person())
                .queryParam("q", "{q}")
                .queryParam("page", to)
                .encode()
                .buildAndExpand(filter.query())
                .toUriString();
    }
}
