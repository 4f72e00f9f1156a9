package vn.congtam.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.history.ImportedMonths;
import vn.congtam.rulebook.TraceText;
import vn.congtam.rulebook.engine.Trace;
import vn.congtam.scorecard.ConcurrentComments;
import vn.congtam.shared.Months;
import vn.congtam.shared.NotFound;

/** The own results and why they came out; explained results of others for those who may read them. */
@Controller
class ResultsController {

    private static final int YEAR = 12;

    private final Results results;
    private final ImportedMonths imported;
    private final Explanations explanations;
    private final Acknowledgements acknowledgements;
    private final TraceText words;
    private final ConcurrentComments comments;
    private final ViewLog views;
    private final JdbcClient jdbc;

    ResultsController(
            Results results,
            ImportedMonths imported,
            Explanations explanations,
            Acknowledgements acknowledgements,
            TraceText words,
            ConcurrentComments comments,
            ViewLog views,
            JdbcClient jdbc) {
        this.results = results;
        this.imported = imported;
        this.explanations = explanations;
        this.acknowledgements = acknowledgements;
        this.words = words;
        this.comments = comments;
        this.views = views;
        this.jdbc = jdbc;
    }

    @GetMapping("/results")
    String results(CurrentOfficial me, Model model) {
        model.addAttribute("results", results.trend(personOf(me), YEAR));
        model.addAttribute("imported", imported.of(personOf(me), 3 * YEAR));
        return "ranking/results";
    }

    @GetMapping("/results/{month}")
    String result(CurrentOfficial me, @PathVariable String month, Model model, Locale locale) {
        long sheet = jdbc.sql("select id from score_sheet where person_id = :person and month = :month")
                .param("person", personOf(me))
                .param("month", Months.parse(month).atDay(1))
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return explained(me, sheet, null, model, locale);
    }

    @GetMapping("/sheets/{sheetId}/explanation")
    String explanation(
            CurrentOfficial me,
            @PathVariable long sheetId,
            @RequestParam(required = false) @Nullable Integer version,
            Model model,
            Locale locale) {
        return explained(me, sheetId, version, model, locale);
    }

    private String explained(CurrentOfficial me, long sheetId, @Nullable Integer version, Model model, Locale locale) {
        ResultPermissions permissions = ResultPermissions.of(jdbc, me, sheetId);
        Explanation explanation = explanations.readableBy(me, sheetId, version).orElseThrow(NotFound::new);
        List<Explanations.Version> versions = explanations.versions(sheetId, permissions.isOwn());
        boolean newest = versions.getFirst().number() == explanation.version();
        if (!permissions.isOwn()) {
            views.record(AuditEvent.of("result.viewed", "score_sheet", sheetId)
                    .in(explanation.agencyId(), explanation.month())
                    .with(Map.of("person", explanation.personId())));
        }
        Trace trace = explanation.trace();
        model.addAttribute("why", explanation)
                .addAttribute("steps", trace == null ? List.of() : words.lines(trace, locale))
                .addAttribute("own", permissions.isOwn())
                .addAttribute("versions", versions)
                .addAttribute("newest", newest)
                .addAttribute("seen", newest ? acknowledgements.of(sheetId).orElse(null) : null)
                .addAttribute("concurrent", comments.of(sheetId))
                .addAttribute("readMonth", explanation.month());
        return "ranking/explanation";
    }

    private static long personOf(CurrentOfficial me) {
        Long person = me.personId();
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }
}
