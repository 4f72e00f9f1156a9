package vn.congtam.rollup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.Organization;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;
import vn.congtam.shared.VietnameseText;

/** Quarters, half-years and years of an agency's people. */
@Controller
class AgencyYearController {

    private static final int WORDS = 100;
    private static final int LAST_PAGE = 10_000;

    private final Rollups rollups;
    private final Rulings rulings;
    private final AgencyPeople people;
    private final Organization organization;
    private final AuditTrail audit;
    private final YearPicture picture;
    private final Clock clock;

    AgencyYearController(
            Rollups rollups,
            Rulings rulings,
            AgencyPeople people,
            Organization organization,
            AuditTrail audit,
            YearPicture picture,
            Clock clock) {
        this.rollups = rollups;
        this.rulings = rulings;
        this.people = people;
        this.organization = organization;
        this.audit = audit;
        this.picture = picture;
        this.clock = clock;
    }

    @GetMapping("/agencies/{agencyId}/years")
    String current(CurrentOfficial me, @PathVariable long agencyId) {
        new RollupPermissions(me, agencyId).requireSeeing();
        return "redirect:/agencies/" + agencyId + "/years/"
                + VietnamTime.today(clock).getYear();
    }

    @GetMapping("/agencies/{agencyId}/years/{year}")
    String list(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @RequestParam(defaultValue = "YEAR") Span span,
            @RequestParam(defaultValue = "1") int number,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        RollupPermissions may = new RollupPermissions(me, agencyId);
        may.requireSeeing();
        Term term = new Term(year, span, number);
        String words = VietnameseText.clean(q.substring(0, Math.min(WORDS, q.length())));
        int sheet = Math.clamp(page, 1, LAST_PAGE);
        LocalDate day = term.dayOfRating(VietnamTime.today(clock));
        List<AgencyPeople.Row> rows = people.page(agencyId, day, words, sheet);
        List<Long> persons = rows.stream().map(AgencyPeople.Row::id).toList();
        Map<Long, Rollup> found = may.isInside()
                ? rollups.inside(agencyId, may.reader(), persons, term)
                : rollups.published(agencyId, persons, term);
        if (may.isOutsider()) {
            audit.append(AuditEvent.of("rollup.viewed", "agency", agencyId)
                    .in(agencyId)
                    .with(Map.of("year", year, "span", span.name(), "number", number)));
        }
        model.addAttribute("agency", organization.agency(agencyId))
                .addAttribute("term", term)
                .addAttribute("terms", Term.of(year, span))
                .addAttribute("spans", Span.values())
                .addAttribute("rows", rows)
                .addAttribute("rollups", found)
                .addAttribute(
                        "treatment", Treatment.of(rulings.of(agencyId, term).framework()))
                .addAttribute("words", words)
                .addAttribute("page", sheet)
                .addAttribute("from", (sheet - 1) * AgencyPeople.PAGE)
                .addAttribute("day", day)
                .addAttribute("may", may);
        return "rollup/agency";
    }

    @GetMapping("/agencies/{agencyId}/years/{year}/people/{personId}")
    String person(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @PathVariable long personId,
            Model model) {
        RollupPermissions may = new RollupPermissions(me, agencyId);
        may.requireSeeing();
        Term term = Term.ofYear(year);
        if (!people.rates(agencyId, personId, term.dayOfRating(VietnamTime.today(clock)))) {
            throw new NotFound();
        }
        PersonYear found = may.isInside()
                ? rollups.insideYear(personId, agencyId, may.reader(), year)
                : rollups.publishedYear(personId, agencyId, year);
        if (!me.isPerson(personId)) {
            audit.append(AuditEvent.of("rollup.viewed", "person", personId)
                    .in(agencyId)
                    .with(Map.of("year", year)));
        }
        model.addAttribute("of", found)
                .addAttribute("points", picture.of(found))
                .addAttribute("own", false)
                .addAttribute("may", may);
        return "rollup/person";
    }
}
