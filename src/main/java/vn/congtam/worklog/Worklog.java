package vn.congtam.worklog;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.WorkFigures;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.VietnamTime;

/**
 * What other modules may know of tasks. The completion ratio is that of criterion II.2 (Decision 1841): tasks finished on
 * time and confirmed as good, out of all tasks assigned in the month, ad-hoc ones included. A task that was handed back or
 * carried over stays among the assigned ones where it was, and counts anew where it went. Asks nobody for permission: the
 * caller has done so.
 */
@Service
public class Worklog {

    private static final String COUNTED = """
            count(*) filter (where disposition = 'ACTIVE' and quality = 'PASSED' and finished_on <= due_on) as done,
            count(*) as assigned
            """;

    private final JdbcClient jdbc;
    private final TaskReader tasks;
    private final ConvertedProducts products;
    private final Clock clock;

    Worklog(JdbcClient jdbc, TaskReader tasks, ConvertedProducts products, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.products = products;
        this.clock = clock;
    }

    /**
     * What the month's tasks say about a person in the figures that a framework asks for. Nothing assigned gives figures
     * without data.
     */
    public WorkFigures figures(long personId, YearMonth month, Framework framework) {
        WorkFigures none = framework
                .conversionRule()
                .map(rule -> WorkFigures.of(Conversion.of(rule, List.of())))
                .orElseGet(() -> WorkFigures.of(new CompletionRatio(0, 0)));
        return figures(List.of(personId), month, framework).getOrDefault(personId, none);
    }

    /** Figures of everybody who has a task in the agency's month, by person; absent means no data. One statement. */
    public Map<Long, WorkFigures> figuresOfAgency(long agencyId, YearMonth month, Framework framework) {
        return framework
                .conversionRule()
                .map(rule -> products.ofAgency(agencyId, month, rule))
                .orElseGet(() -> counted(completionRatios(agencyId, month)));
    }

    /** Figures of these people, by person; absent means no data. One statement. */
    public Map<Long, WorkFigures> figures(Collection<Long> personIds, YearMonth month, Framework framework) {
        return framework
                .conversionRule()
                .map(rule -> products.ofPeople(personIds, month, rule))
                .orElseGet(() -> counted(completionRatios(personIds, month)));
    }

    /** What the sums of converted products are made of, by due date; empty where results do not come from products. */
    public List<ConvertedLine> convertedTasks(long personId, YearMonth month, Framework framework) {
        return converted(personId, month, framework, null);
    }

    /** The same as a version of a result was made from it: corrections of later versions left out. */
    public List<ConvertedLine> convertedTasks(long personId, YearMonth month, Framework framework, ResultVersion asOf) {
        return converted(personId, month, framework, asOf);
    }

    private List<ConvertedLine> converted(
            long personId, YearMonth month, Framework framework, @Nullable ResultVersion asOf) {
        return framework
                .conversionRule()
                .map(rule -> products.lines(personId, month, rule, asOf))
                .orElse(List.of());
    }

    /** Nothing assigned gives a ratio without data. */
    public CompletionRatio completionRatio(long personId, YearMonth month) {
        return jdbc.sql("select " + COUNTED + """
                        from task where person_id = :person and month = :month
                        """)
                .param("person", personId)
                .param("month", month.atDay(1))
                .query((row, n) -> new CompletionRatio(row.getInt("done"), row.getInt("assigned")))
                .single();
    }

    /** Ratios of everybody who has a task in the agency's month, by person; absent means no data. One statement. */
    public Map<Long, CompletionRatio> completionRatios(long agencyId, YearMonth month) {
        return byPerson(jdbc.sql("select person_id, " + COUNTED + """
                        from task where agency_id = :agency and month = :month group by person_id
                        """)
                .param("agency", agencyId)
                .param("month", month.atDay(1)));
    }

    /** Ratios of these people, by person; absent means no data. One statement. */
    public Map<Long, CompletionRatio> completionRatios(Collection<Long> personIds, YearMonth month) {
        return byPerson(jdbc.sql("select person_id, " + COUNTED + """
                        from task where person_id = any(:people) and month = :month
                        group by person_id
                        """)
                .param("people", personIds.toArray(Long[]::new))
                .param("month", month.atDay(1)));
    }

    /** The month in numbers, all 0 when nothing is assigned. */
    public TaskFigures figures(long personId, YearMonth month) {
        return figures(tasks.ofPerson(personId, month));
    }

    /** Tasks of a person in a month, the late ones first, then by due date. */
    public List<TaskLine> tasksOf(long personId, YearMonth month) {
        return tasks.ofPerson(personId, month).stream()
                .sorted(Comparator.comparing((TaskLine line) -> !line.isLate()))
                .toList();
    }

    /** Unfinished tasks of any month from the one of today on, the nearest due date (overdue ones too) first. */
    public List<UpcomingTask> upcoming(long personId, int limit) {
        LocalDate today = VietnamTime.today(clock);
        return jdbc.sql("""
                        select id, title, due_on from task
                        where person_id = :person and month >= :month and finished_on is null and disposition = 'ACTIVE'
                        order by due_on, id limit :limit
                        """)
                .param("person", personId)
                .param("month", YearMonth.from(today).atDay(1))
                .param("limit", limit)
                .query((row, n) -> {
                    LocalDate due = row.getDate("due_on").toLocalDate();
                    return new UpcomingTask(
                            row.getLong("id"), row.getString("title"), due, ChronoUnit.DAYS.between(today, due));
                })
                .list();
    }

    /** Tasks that a bonus may name: finished ones that were not confirmed as failed. */
    public List<TaskLine> bonusChoices(long personId, YearMonth month) {
        return tasks.ofPerson(personId, month).stream()
                .filter(line -> line.isActive() && line.isFinished() && line.quality() != Quality.FAILED)
                .toList();
    }

    static TaskFigures figures(List<TaskLine> lines) {
        int passedOn = count(lines, line -> !line.isActive());
        int late = count(lines, TaskLine::isLate);
        return new TaskFigures(
                lines.size(),
                count(lines, line -> line.source() == TaskSource.PLAN),
                count(lines, line -> line.source() == TaskSource.AD_HOC),
                count(lines, TaskLine::isCounted),
                count(lines, line -> line.state() == TaskState.DONE && line.quality() == Quality.PENDING),
                count(lines, line -> line.state() == TaskState.DONE && line.quality() == Quality.FAILED),
                late,
                count(lines, line -> line.isActive() && !line.isFinished() && !line.isLate()),
                passedOn,
                count(lines, TaskLine::isAwaitingConfirmation),
                count(lines, TaskLine::lacksEvidence));
    }

    private static Map<Long, WorkFigures> counted(Map<Long, CompletionRatio> ratios) {
        return ratios.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> WorkFigures.of(of.getValue())));
    }

    private static int count(List<TaskLine> lines, Predicate<TaskLine> which) {
        return Math.toIntExact(lines.stream().filter(which).count());
    }

    private static Map<Long, CompletionRatio> byPerson(JdbcClient.StatementSpec statement) {
        Map<Long, CompletionRatio> ratios = new HashMap<>();
        statement.query(row -> {
            ratios.put(row.getLong("person_id"), new CompletionRatio(row.getInt("done"), row.getInt("assigned")));
        });
        return ratios;
    }
}
