package vn.congtam.worklog;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** Tasks as files: the own month, a team's and those of the head of an agency. */
@Configuration(proxyBeanMethods = false)
class TaskTables {

    private final TeamTasks teamTasks;
    private final RowStream rows;
    private final Formats formats;

    TaskTables(TeamTasks teamTasks, RowStream rows, Formats formats) {
        this.teamTasks = teamTasks;
        this.rows = rows;
        this.formats = formats;
    }

    @Bean
    PageTable tasksTable() {
        return PageTable.of("worklog/tasks", this::own);
    }

    @Bean
    PageTable teamTasksTable() {
        return PageTable.of("worklog/team-tasks", this::team);
    }

    @Bean
    PageTable headTasksTable() {
        return PageTable.of("worklog/head-tasks", this::head);
    }

    private TableExport<TaskLine> own(PageModel page) {
        TasksPage tasks = page.get("page", TasksPage.class);
        Columns<TaskLine> columns = columns(Columns.of(TaskLine.class)
                .number("worklog.column.number", TaskLine::number)
                .longText("worklog.column.title", TaskLine::title));
        return TableExport.of(Phrase.of("worklog.tasks.title", formats.month(tasks.month())), columns, tasks.rows())
                .own();
    }

    private TableExport<TaskLine> team(PageModel page) {
        TeamTasksPage tasks = page.get("page", TeamTasksPage.class);
        Consumer<Consumer<? super TaskLine>> all = reader -> rows.pages(
                TeamTasks.PAGE_SIZE, number -> teamTasks.rows(tasks.filter().onPage(number - 1)), reader);
        return TableExport.streamed(Phrase.of("worklog.team.title", formats.month(tasks.month())), ofOthers(), all)
                .in(agency(tasks.rows()), tasks.month());
    }

    private TableExport<TaskLine> head(PageModel page) {
        HeadTasks.Page tasks = page.get("page", HeadTasks.Page.class);
        Phrase title = Phrase.of("worklog.head.title", tasks.head().name(), formats.month(tasks.month()));
        return TableExport.of(title, ofOthers(), tasks.rows()).in(agency(tasks.rows()), tasks.month());
    }

    private static @Nullable Long agency(List<TaskLine> tasks) {
        return tasks.isEmpty() ? null : tasks.getFirst().agencyId();
    }

    private static Columns<TaskLine> ofOthers() {
        return columns(Columns.of(TaskLine.class)
                .longText("worklog.column.title", TaskLine::title)
                .text("worklog.column.person", TaskLine::personName));
    }

    private static Columns<TaskLine> columns(Columns<TaskLine> columns) {
        return columns.text("worklog.column.source", row -> Phrase.of("worklog.source." + row.source()))
                .text("worklog.column.product", TaskLine::product)
                .number("worklog.column.quantity", TaskLine::quantity)
                .shortText("worklog.column.unit", TaskLine::unitOfMeasure)
                .day("worklog.column.due", TaskLine::dueOn)
                .day("worklog.column.finished", TaskLine::finishedOn)
                .text("worklog.column.state", TaskTables::state)
                .number("worklog.column.percent", TaskLine::progress)
                .text("worklog.column.quality", TaskTables::quality)
                .longText("worklog.column.qualityNote", TaskLine::qualityNote)
                .sum("worklog.column.files", TaskLine::evidenceCount);
    }

    private static Phrase state(TaskLine row) {
        return switch (row.state()) {
            case DONE_LATE -> Phrase.of("worklog.state.lateDays", row.daysLate());
            case OVERDUE -> Phrase.of("worklog.state.overdueDays", row.daysLate());
            default -> Phrase.of("worklog.state." + row.state());
        };
    }

    /** Nothing while there is nothing to judge. */
    private static @Nullable Phrase quality(TaskLine row) {
        return row.isConfirmed() || row.isAwaitingConfirmation() ? Phrase.of("worklog.quality." + row.quality()) : null;
    }
}
