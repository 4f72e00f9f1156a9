package vn.congtam.worklog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnameseText;

/** The door for tasks that come from somewhere else than the screens of tasks: one's own, and those of people whom one leads. */
@Service
public class TaskPlanning {

    private final TaskService tasks;
    private final Leadership leadership;
    private final ProductChoice products;
    private final TasksPages pages;
    private final MonthGuard months;
    private final JdbcClient jdbc;

    TaskPlanning(
            TaskService tasks,
            Leadership leadership,
            ProductChoice products,
            TasksPages pages,
            MonthGuard months,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.leadership = leadership;
        this.products = products;
        this.pages = pages;
        this.months = months;
        this.jdbc = jdbc;
    }

    /**
     * For whom the reader may plan work in the month: first the reader, then those whom the reader leads.
     *
     * @throws NotFound for accounts of nobody
     */
    public List<PlannedTask.Doer> doers(CurrentOfficial me, YearMonth month) {
        Long person = me.personId();
        if (person == null) {
            throw new NotFound();
        }
        List<PlannedTask.Doer> doers = new ArrayList<>(codes(List.of(person), true));
        if (me.leadsPeople()) {
            doers.addAll(codes(
                    leadership.peopleOf(person, month).stream()
                            .map(Colleague::personId)
                            .toList(),
                    false));
        }
        return doers;
    }

    /** Whether work that is planned now is outside the plan unless said otherwise. */
    public boolean isAdHoc(MonthInView month) {
        return pages.defaultSource(month.period()) == TaskSource.AD_HOC;
    }

    /** Codes of the products that a task of the month may be. */
    public Set<String> offeredItems(MonthInView month) {
        return products.offered(month).stream().map(item -> item.code()).collect(Collectors.toSet());
    }

    /**
     * Says no before anything is typed in vain.
     *
     * @throws Conflict when the month is closed
     * @throws Refused when the month is neither opened nor near
     */
    public void requireWritable(long agencyId, YearMonth month) {
        months.requireWritable(agencyId, month);
    }

    /** What distinguishes one task of a person from another for whoever plans: its name and its day. */
    public static String mark(long personId, String title, LocalDate dueOn) {
        return personId + "/" + dueOn + "/" + VietnameseText.searchKey(title);
    }

    /** Marks of the tasks that these people have in the month. */
    public Set<String> marks(Collection<Long> people, YearMonth month) {
        return jdbc
                .sql("select person_id, title, due_on from task where person_id in (:people) and month = :month")
                .param("people", people.isEmpty() ? List.of(-1L) : people)
                .param("month", month.atDay(1))
                .query((row, n) -> mark(
                        row.getLong("person_id"),
                        row.getString("title"),
                        row.getDate("due_on").toLocalDate()))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * Adds the tasks, all or none. Own ones are confirmed by whoever leads the reader, those of others by the reader.
     *
     * @throws Refused when a month is not writable or a product is not offered
     */
    @Transactional
    public void add(List<PlannedTask> planned, YearMonth month, CurrentOfficial me) {
        Long reader = me.personId();
        if (reader == null) {
            throw new NotFound();
        }
        Long above = leadership.assignerOf(reader, month).orElse(null);
        planned.forEach(task -> add(task, task.doer().own() ? above : reader, me));
    }

    private void add(PlannedTask task, @Nullable Long assigner, CurrentOfficial me) {
        Assignee to = new Assignee(task.doer().personId(), task.doer().agencyId());
        TaskDetails details = products.convert(task.details(assigner), to.agencyId(), task.item(), null);
        tasks.add(to, details, UUID.randomUUID(), me);
    }

    private List<PlannedTask.Doer> codes(List<Long> people, boolean own) {
        return jdbc.sql("select id, agency_id, code, full_name from person where id in (:people) order by sort_key, id")
                .param("people", people.isEmpty() ? List.of(-1L) : people)
                .query((row, n) -> new PlannedTask.Doer(
                        row.getLong("id"),
                        row.getLong("agency_id"),
                        row.getString("code"),
                        row.getString("full_name"),
                        own))
                .list();
    }
}
