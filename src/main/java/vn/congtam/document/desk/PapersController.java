package vn.congtam.document.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.bundle.Bundles;
import vn.congtam.document.official.PaperKind;
import vn.congtam.document.official.PaperNumber;
import vn.congtam.document.official.PaperNumbers;
import vn.congtam.document.official.PaperPermissions;
import vn.congtam.document.summary.SummaryTable;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.ClosingRecord;
import vn.congtam.ranking.ResultPeople;
import vn.congtam.ranking.Results;

/** The page from which all papers of a month are taken. It names people but neither points nor classes. */
@Controller
class PapersController {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 10_000;

    private final Results results;
    private final ResultPeople people;
    private final PaperNumbers numbers;
    private final Bundles bundles;

    PapersController(Results results, ResultPeople people, PaperNumbers numbers, Bundles bundles) {
        this.results = results;
        this.people = people;
        this.numbers = numbers;
        this.bundles = bundles;
    }

    /** A kind of paper with its number on the page. */
    record Numbered(PaperKind kind, PaperNumber number) {}

    @GetMapping("/agencies/{agencyId}/papers")
    String papers(
            CurrentOfficial me,
            MonthInView view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        PeriodSummary period = view.requirePeriod();
        PaperPermissions may = new PaperPermissions(me, period);
        may.require(may.mayRead());
        Optional<ClosingRecord> closing = results.closing(period.id());
        model.addAttribute("period", period).addAttribute("may", may).addAttribute("closed", closing.isPresent());
        closing.ifPresent(record -> fill(model, me, period, record, q, Math.clamp(page, 1, MOST_PAGES)));
        return "papers/papers";
    }

    private void fill(
            Model model, CurrentOfficial me, PeriodSummary period, ClosingRecord closing, String q, int page) {
        int from = (page - 1) * PAGE;
        model.addAttribute("closing", closing)
                .addAttribute("large", closing.people() > SummaryTable.MOST_PEOPLE)
                .addAttribute(
                        "numbered",
                        List.of(
                                numbered(period, PaperKind.PROPOSAL),
                                numbered(period, PaperKind.DECISION),
                                numbered(period, PaperKind.NOTICE)))
                .addAttribute("units", people.units(closing.id()))
                .addAttribute("people", people.page(closing.id(), null, q, from, PAGE))
                .addAttribute("total", people.count(closing.id(), q))
                .addAttribute("q", q)
                .addAttribute("page", page)
                .addAttribute("from", from)
                .addAttribute("bundle", bundles.newest(period, me).orElse(null));
    }

    private Numbered numbered(PeriodSummary period, PaperKind kind) {
        return new Numbered(kind, numbers.of(period.id(), kind));
    }
}
