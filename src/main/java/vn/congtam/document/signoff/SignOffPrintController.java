package vn.congtam.document.signoff;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.document.letterhead.Letterheads;
import vn.congtam.document.paper.Download;
import vn.congtam.document.paper.Footer;
import vn.congtam.document.paper.PdfRenderer;
import vn.congtam.document.paper.PrintLog;
import vn.congtam.document.summary.Summaries;
import vn.congtam.document.summary.SummaryTable;
import vn.congtam.organization.Organization;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.ClosingRecord;
import vn.congtam.ranking.Results;
import vn.congtam.ranking.SignOffRow;
import vn.congtam.ranking.SignOffs;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Who has confirmed the own result as a paper that is signed by hand. It holds no score and no class. */
@Controller
class SignOffPrintController {

    private final SignOffs signOffs;
    private final Results results;
    private final Organization organization;
    private final Letterheads letterheads;
    private final Summaries summaries;
    private final PdfRenderer renderer;
    private final PrintLog log;
    private final Clock clock;

    SignOffPrintController(
            SignOffs signOffs,
            Results results,
            Organization organization,
            Letterheads letterheads,
            Summaries summaries,
            PdfRenderer renderer,
            PrintLog log,
            Clock clock) {
        this.signOffs = signOffs;
        this.results = results;
        this.organization = organization;
        this.letterheads = letterheads;
        this.summaries = summaries;
        this.renderer = renderer;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping("/agencies/{agencyId}/sign-off.pdf")
    ResponseEntity<byte[]> paper(
            CurrentOfficial me, MonthInView view, @RequestParam(required = false) @Nullable Long unit) {
        PeriodSummary period = published(me, view);
        List<SignOffRow> rows = signOffs.rows(period, unit, false, 0, SummaryTable.MOST_PEOPLE + 1);
        if (rows.size() > SummaryTable.MOST_PEOPLE) {
            throw new Refused("document.refused.tooManyPeople", SummaryTable.MOST_PEOPLE);
        }
        ClosingRecord closing = results.closing(period.id()).orElseThrow();
        List<Framework> rules = summaries.frameworks(period, closing);
        byte[] pdf = renderer.render(
                "sign-off",
                Map.of(
                        "rows",
                        rows,
                        "month",
                        period.month().getMonthValue(),
                        "year",
                        String.valueOf(period.month().getYear()),
                        "closing",
                        closing,
                        "seen",
                        rows.stream()
                                .filter(row -> row.acknowledgedAt() != null)
                                .count(),
                        "rules",
                        rules,
                        "letterhead",
                        letterheads.head(period.agencyId(), VietnamTime.today(clock)),
                        "footer",
                        Footer.of(rules, clock.instant(), closing.checkCode())));
        note(period, "pdf", rows.size());
        return Download.pdf(fileName(period, "pdf"), pdf);
    }

    private static PeriodSummary published(CurrentOfficial me, MonthInView view) {
        PeriodSummary period = view.requirePeriod();
        SignOffs.require(me, period);
        if (!period.isPublished()) {
            throw new Refused("document.refused.signoffNotPublished");
        }
        return period;
    }

    private void note(PeriodSummary period, String format, int people) {
        log.record(AuditEvent.of("signoff.exported", "period", period.id())
                .in(period.agencyId(), period.month())
                .with(Map.of("format", format, "people", people)));
    }

    private String fileName(PeriodSummary period, String format) {
        return renderer.text(
                "document.signoff.file",
                period.month().getMonthValue(),
                period.month().getYear(),
                organization.agency(period.agencyId()).name(),
                format);
    }
}
