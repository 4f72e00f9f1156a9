package vn.congtam.worklog.week;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Consumer;
import java.util.function.IntFunction;
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

/** Weekly check-ins as files: the own weeks of a month, and a week of a team. */
@Configuration(proxyBeanMethods = false)
class WeekTables {

    private final RowStream rows;
    private final Formats formats;

    WeekTables(RowStream rows, Formats formats) {
        this.rows = rows;
        this.formats = formats;
    }

    @Bean
    PageTable weeksTable() {
        return PageTable.of("worklog/weeks", this::own);
    }

    @Bean
    PageTable teamWeekTable() {
        return PageTable.of("worklog/team-weeks", this::team);
    }

    private TableExport<WeekLine> own(PageModel page) {
        YearMonth month = page.get("month", YearMonth.class);
        LocalDate today = page.get("today", LocalDate.class);
        Columns<WeekLine> columns = Columns.of(WeekLine.class)
                .shortText(
                        "worklog.weekly.week",
                        line -> Phrase.of("worklog.weekly.number", line.week().number()))
                .day("worklog.weekly.from", line -> line.week().monday())
                .day("worklog.weekly.to", line -> line.week().sunday())
                .sum("worklog.weekly.planned", line -> line.figures().planned())
                .sum("worklog.weekly.done", line -> line.figures().done())
                .sum("worklog.weekly.late", line -> line.figures().late())
                .text("worklog.weekly.level", line -> level(line, today))
                .longText("worklog.weekly.note", WeekLine::note)
                .text("worklog.weekly.confirmer", WeekLine::confirmedBy)
                .moment("worklog.weekly.confirmedAt", WeekLine::confirmedAt)
                .longText("worklog.weekly.reason", WeekLine::reason);
        return TableExport.of(
                        Phrase.of("worklog.weekly.title", formats.month(month)),
                        columns,
                        page.list("lines", WeekLine.class))
                .own();
    }

    private TableExport<TeamWeekPage.Row> team(PageModel page) {
        TeamWeekPage team = page.get("team", TeamWeekPage.class);
        IntFunction<?> pages = page.get("everyPage", IntFunction.class);
        Columns<TeamWeekPage.Row> columns = Columns.of(TeamWeekPage.Row.class)
                .text("worklog.weekly.person", row -> row.person().name())
                .text("worklog.weekly.post", row -> row.person().title())
                .sum("worklog.weekly.planned", row -> row.line().figures().planned())
                .sum("worklog.weekly.done", row -> row.line().figures().done())
                .sum("worklog.weekly.late", row -> row.line().figures().late())
                .text("worklog.weekly.level", row -> level(row.line(), team.today()))
                .longText("worklog.weekly.note", row -> row.line().note())
                .text("worklog.weekly.confirmer", row -> row.line().confirmedBy())
                .moment("worklog.weekly.confirmedAt", row -> row.line().confirmedAt())
                .longText("worklog.weekly.reason", row -> row.line().reason());
        Consumer<Consumer<? super TeamWeekPage.Row>> all = reader ->
                rows.pages(TeamWeekPage.SIZE, number -> ((TeamWeekPage) pages.apply(number - 1)).rows(), reader);
        return TableExport.streamed(
                        Phrase.of("worklog.weekly.team.title", team.week().number()), columns, all)
                .in(page.find("agencyId", Long.class), team.month());
    }

    /** Nothing before the week begins. */
    private static @Nullable Phrase level(WeekLine line, LocalDate today) {
        return line.isConfirmed() || line.week().hasBegun(today)
                ? Phrase.of("worklog.weekly.level." + line.current())
                : null;
    }
}
