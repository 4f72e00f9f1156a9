package vn.congtam.rollup.rating;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.Organization;
import vn.congtam.rollup.Term;
import vn.congtam.shared.NotFound;

/** The yearly rating of an agency: everybody with the proposed and the decided class. */
@Controller
class YearRatingController {

    private static final int PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    private final YearRatings ratings;
    private final YearTables tables;
    private final YearChecks checks;
    private final YearOpening opening;
    private final YearDecisions decisions;
    private final Organization organization;
    private final AuditTrail audit;
    private final MessageSource messages;

    YearRatingController(
            YearRatings ratings,
            YearTables tables,
            YearChecks checks,
            YearOpening opening,
            YearDecisions decisions,
            Organization organization,
            AuditTrail audit,
            MessageSource messages) {
        this.ratings = ratings;
        this.tables = tables;
        this.checks = checks;
        this.opening = opening;
        this.decisions = decisions;
        this.organization = organization;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/agencies/{agencyId}/years/{year}/rating")
    String rating(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @RequestParam(defaultValue = "all") String view,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        YearRating rating = ratings.find(agencyId, Term.ofYear(year).year()).orElse(null);
        YearPermissions may = new YearPermissions(me, agencyId, rating);
        may.require(may.maySee());
        model.addAttribute("may", may)
                .addAttribute("agency", organization.agency(agencyId))
                .addAttribute("term", Term.ofYear(year))
                .addAttribute("rating", rating);
        if (rating != null) {
            addTable(may, rating, tables.of(rating), view, Math.clamp(page, 1, LAST_PAGE), model);
            if (may.isOutsider()) {
                audit.append(AuditEvent.of("year.viewed", "year_rating", rating.id())
                        .in(agencyId)
                        .with(Map.of("year", year)));
            }
        }
        return "rollup/rating";
    }

    private void addTable(YearPermissions may, YearRating rating, YearTable table, String view, int page, Model model) {
        YearTable counted = table.seenWith(may);
        List<YearLine> shown = switch (view) {
            case "undecided" ->
                table.lines().stream()
                        .filter(line -> line.needsDecision() || line.isStale())
                        .toList();
            case "moved" ->
                counted.lines().stream()
                        .filter(line -> line.moved() || line.differs())
                        .toList();
            default -> table.lines();
        };
        int from = Math.min((page - 1) * PAGE, shown.size());
        model.addAttribute("table", table)
                .addAttribute("counted", counted)
                .addAttribute("view", Set.of("undecided", "moved").contains(view) ? view : "all")
                .addAttribute("lines", shown.subList(from, Math.min(from + PAGE, shown.size())))
                .addAttribute("everyLine", shown)
                .addAttribute("found", shown.size())
                .addAttribute("page", page)
                .addAttribute("from", from);
        if (rating.isOpen()) {
            model.addAttribute("checks", checks.of(rating, table));
        }
    }

    @PostMapping("/agencies/{agencyId}/years/{year}/rating")
    String open(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            RedirectAttributes redirect,
            Locale locale) {
        YearPermissions may = new YearPermissions(
                me, agencyId, ratings.find(agencyId, Term.ofYear(year).year()).orElse(null));
        may.require(may.mayPrepare());
        opening.open(agencyId, year, me.accountId());
        redirect.addFlashAttribute(
                "toast", messages.getMessage("rollup.rating.opened", new Object[] {String.valueOf(year)}, locale));
        return back(agencyId, year);
    }

    @PostMapping("/agencies/{agencyId}/years/{year}/rating/agree")
    String agree(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @RequestParam(defaultValue = "") Set<String> sheet,
            RedirectAttributes redirect,
            Locale locale) {
        YearRating rating = ratings.find(agencyId, year).orElseThrow(NotFound::new);
        YearPermissions may = YearPermissions.of(me, rating);
        may.require(may.mayLead());
        Long person = me.personId();
        int decided = person == null ? 0 : decisions.agree(rating, sheet, person);
        redirect.addFlashAttribute(
                "toast", messages.getMessage("rollup.rating.agreed", new Object[] {decided}, locale));
        return back(agencyId, year);
    }

    static String back(long agencyId, int year) {
        return "redirect:/agencies/" + agencyId + "/years/" + year + "/rating";
    }
}
