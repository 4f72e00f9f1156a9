package vn.congtam.worklog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;
import vn.congtam.shared.VietnameseText;

/** Lists tasks of many people, filtered and paged in the database. */
@Component
class TeamTasks {

    static final int PAGE_SIZE = 50;

    private static final String SCOPE = """
            where t.month = :month and (t.person_id = any(:people) or t.assigner_id = :me) and t.person_id <> :me
              and (:person = 0 or t.person_id = :person) and t.search_key like all(:words)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TeamTasks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Which tasks: of these people, or assigned by the reader.
     *
     * @param person 0 for everybody
     * @param page from 0
     */
    record Filter(List<Long> people, long me, YearMonth month, long person, TaskTab tab, String query, int page) {

        Filter onPage(int another) {
            return new Filter(people, me, month, person, tab, query, another);
        }
    }

    /** At most {@value #PAGE_SIZE} tasks, by person and due date. */
    List<TaskLine> rows(Filter filter) {
        LocalDate today = VietnamTime.today(clock);
        return scoped(
                        TaskReader.SELECT + SCOPE + " and " + filter.tab().condition()
                                + " order by p.sort_key, p.id, t.due_on, t.id limit :limit offset :offset",
                        filter)
                .param("limit", PAGE_SIZE)
                .param("offset", filter.page() * PAGE_SIZE)
                .query((row, n) -> TaskReader.line(row, today))
                .list();
    }

    /** How many tasks are behind each tab. */
    Map<TaskTab, Integer> counts(Filter filter) {
        String columns = Arrays.stream(TaskTab.values())
                .map(tab -> "count(*) filter (where " + tab.condition() + ") as " + tab)
                .collect(Collectors.joining(", "));
        return scoped("select " + columns + " from task t " + SCOPE, filter)
                .query((row, n) -> {
                    Map<TaskTab, Integer> counts = new EnumMap<>(TaskTab.class);
                    for (TaskTab tab : TaskTab.values()) {
                        counts.put(tab, row.getInt(tab.name()));
                    }
                    return counts;
                })
                .single();
    }

    private JdbcClient.StatementSpec scoped(String sql, Filter filter) {
        String[] words = Arrays.stream(VietnameseText.searchKey(filter.query()).split(" "))
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
        return jdbc.sql(sql)
                .param("month", filter.month().atDay(1))
                .param("people", filter.people().toArray(Long[]::new))
                .param("me", filter.me())
                .param("person", filter.person())
                .param("words", words)
                .param("today", VietnamTime.today(clock));
    }
}
