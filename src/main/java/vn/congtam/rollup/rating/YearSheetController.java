package vn.congtam.rollup.rating;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** One person's yearly sheet before those who decide on it or prepare the closing. */
@Controller
class YearSheetController {

    private static final String IN_AGENCY = "/agencies/{agencyId}/years/{year}/sheets/{yearSheetId}";
    private static final String IN_CITY = "/city-years/{year}/sheets/{yearSheetId}";

    private final YearRatings ratings;
    private final YearTables tables;
    private final YearDecisions decisions;
    private final AuditTrail audit;

    YearSheetController(YearRatings ratings, YearTables tables, YearDecisions decisions, AuditTrail audit) {
        this.ratings = ratings;
        this.tables = tables;
        this.decisions = decisions;
        this.audit = audit;
    }

    @GetMapping({IN_AGENCY, IN_CITY})
    ModelAndView sheet(
            CurrentOfficial me,
            @PathVariable(required = false) @Nullable Long agencyId,
            @PathVariable int year,
            @PathVariable long yearSheetId) {
        YearSheetRow sheet = sheetOf(agencyId, year, yearSheetId);
        YearRating rating = ratings.get(sheet.yearRatingId());
        YearPermissions may = readable(me, sheet, rating, agencyId == null);
        if (me.isPerson(sheet.personId())) {
            return new ModelAndView("redirect:/results/years/" + sheet.year() + "/rating");
        }
        YearLine line = YearDecisions.line(tables.of(rating), yearSheetId);
        audit.append(AuditEvent.of("year-sheet.viewed", "year_sheet", yearSheetId)
                .in(rating.agencyId())
                .with(Map.of("person", sheet.personId())));
        return page(may, rating, line, HttpStatus.OK).addObject("form", formOf(line));
    }

    @PostMapping({IN_AGENCY, IN_CITY})
    ModelAndView decide(
            CurrentOfficial me,
            @PathVariable(required = false) @Nullable Long agencyId,
            @PathVariable int year,
            @PathVariable long yearSheetId,
            @Valid @ModelAttribute("form") YearDecisionForm form,
            BindingResult errors) {
        YearSheetRow sheet = sheetOf(agencyId, year, yearSheetId);
        YearRating rating = ratings.get(sheet.yearRatingId());
        YearPermissions may = readable(me, sheet, rating, agencyId == null);
        may.require(may.mayDecideOn(sheet));
        HttpStatusCode status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!errors.hasErrors()) {
            try {
                decisions.decide(sheet, form, sheet.ofHead() ? null : me.personId());
                return new ModelAndView(
                        agencyId == null
                                ? "redirect:/city-years/" + year
                                : YearRatingController.back(sheet.agencyId(), sheet.year()));
            } catch (Refused refused) {
                errors.reject(refused.messageKey(), refused.arguments(), null);
                status = refused instanceof Conflict ? HttpStatus.CONFLICT : status;
            }
        }
        return page(may, rating, YearDecisions.line(tables.of(rating), yearSheetId), status);
    }

    private YearSheetRow sheetOf(@Nullable Long agencyId, int year, long id) {
        YearSheetRow sheet = tables.sheet(id);
        if (sheet.year() != year || (agencyId != null && sheet.agencyId() != agencyId)) {
            throw new NotFound();
        }
        return sheet;
    }

    /** In the agency those in charge of it, in the city the higher body about heads. */
    private static YearPermissions readable(CurrentOfficial me, YearSheetRow sheet, YearRating rating, boolean inCity) {
        YearPermissions may = YearPermissions.of(me, rating);
        may.require(inCity ? sheet.ofHead() && may.mayDecideOn(sheet) : may.maySee() || me.isPerson(sheet.personId()));
        return may;
    }

    private ModelAndView page(YearPermissions may, YearRating rating, YearLine line, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("rollup/year-sheet");
        page.setStatus(status);
        return page.addObject("may", may)
                .addObject("rating", rating)
                .addObject("line", line)
                .addObject("framework", line.framework())
                .addObject("handlings", Handling.values());
    }

    private static YearDecisionForm formOf(YearLine line) {
        YearSheetRow sheet = line.sheet();
        RatedClass decided = sheet.decidedClass();
        return new YearDecisionForm(
                decided == null ? Objects.requireNonNullElse(line.proposed(), RatedClass.D) : decided,
                sheet.decisionReason(),
                sheet.handling(),
                sheet.handlingNote(),
                Objects.requireNonNullElse(sheet.decisionDocument(), ""),
                sheet.version());
    }
}
