package vn.congtam.scorecard.progress;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** The board of the running month as a file: units with their steps, and who is late. */
@Configuration(proxyBeanMethods = false)
class ProgressTables {

    private final Formats formats;

    ProgressTables(Formats formats) {
        this.formats = formats;
    }

    @Bean
    PageTable progressTable() {
        return PageTable.of("scorecard/progress", this::units);
    }

    @Bean
    PageTable latePeopleTable() {
        return PageTable.of("scorecard/progress", this::late).named("late");
    }

    private TableExport<UnitProgress> units(PageModel page) {
        YearMonth month = page.get("month", YearMonth.class);
        Progress progress = page.get("progress", Progress.class);
        Columns<UnitProgress> columns = Columns.of(UnitProgress.class)
                .text("scorecard.unit", UnitProgress::name)
                .sum("scorecard.progress.head", UnitProgress::people);
        for (int i = 0; i < progress.figures().size(); i++) {
            int at = i;
            columns.sum(
                    "scorecard.progress.step." + progress.figures().get(at).step(),
                    unit -> unit.steps().get(at).done());
        }
        columns.sum("scorecard.progress.late", UnitProgress::late);
        return TableExport.of(
                        Phrase.of("scorecard.progress.title", formats.month(month)),
                        columns,
                        progress.shown(page.get("tab", String.class)))
                .in(page.get("agencyId", Long.class), month);
    }

    private TableExport<LatePerson> late(PageModel page) {
        YearMonth month = page.get("month", YearMonth.class);
        Columns<LatePerson> columns = Columns.of(LatePerson.class)
                .text("scorecard.name", LatePerson::name)
                .text("scorecard.unit", LatePerson::unitName)
                .text("scorecard.progress.step", row -> Phrase.of("scorecard.progress.step." + row.step()))
                .number("scorecard.progress.days", LatePerson::days)
                .longText("scorecard.progress.why", ProgressTables::reasons);
        return TableExport.of(
                        Phrase.of("scorecard.progress.lateTitle", formats.month(month)),
                        columns,
                        page.get("progress", Progress.class).late())
                .in(page.get("agencyId", Long.class), month);
    }

    private static List<Phrase> reasons(LatePerson row) {
        List<Phrase> reasons = new ArrayList<>();
        if (row.waitsFor() != null) {
            reasons.add(Phrase.of("scorecard.progress.waitsFor", row.waitsFor()));
        }
        if (row.absence() != null) {
            reasons.add(Phrase.of("scorecard.absence." + row.absence()));
        }
        if (row.unassigned()) {
            reasons.add(Phrase.of("scorecard.progress.unassigned"));
        }
        return reasons;
    }
}
