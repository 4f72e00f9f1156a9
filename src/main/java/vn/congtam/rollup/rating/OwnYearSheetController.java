package vn.congtam.rollup.rating;

import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rollup.Term;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** The own yearly sheet: self class and own words while the year is open, the result once it is published. */
@Controller
class OwnYearSheetController {

    private final YearRatings ratings;
    private final YearTables tables;
    private final OwnYearSheets own;
    private final YearDecisions decisions;
    private final MessageSource messages;

    OwnYearSheetController(
            YearRatings ratings,
            YearTables tables,
            OwnYearSheets own,
            YearDecisions decisions,
            MessageSource messages) {
        this.ratings = ratings;
        this.tables = tables;
        this.own = own;
        this.decisions = decisions;
        this.messages = messages;
    }

    @GetMapping("/results/years/{year}/rating")
    ModelAndView sheet(CurrentOfficial me, @PathVariable int year) {
        int known = Term.ofYear(year).year();
        YearSheetRow sheet = own.of(personOf(me), known).orElse(null);
        return page(me, known, sheet, HttpStatus.OK).addObject("form", formOf(sheet));
    }

    @PostMapping("/results/years/{year}/rating")
    ModelAndView submit(
            CurrentOfficial me,
            @PathVariable int year,
            @Valid @ModelAttribute("form") SelfYearForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            Locale locale) {
        YearSheetRow sheet = own.of(personOf(me), year).orElseThrow(NotFound::new);
        HttpStatusCode status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (!errors.hasErrors()) {
            try {
                decisions.assess(sheet, form);
                redirect.addFlashAttribute("toast", messages.getMessage("rollup.rating.own.saved", null, locale));
                return new ModelAndView("redirect:/results/years/" + year + "/rating");
            } catch (Refused refused) {
                errors.reject(refused.messageKey(), refused.arguments(), null);
                status = refused instanceof Conflict ? HttpStatus.CONFLICT : status;
            }
        }
        return page(me, year, tables.sheet(sheet.id()), status).addObject("stored", status == HttpStatus.CONFLICT);
    }

    private ModelAndView page(CurrentOfficial me, int year, @Nullable YearSheetRow sheet, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("rollup/own-rating");
        page.setStatus(status);
        page.addObject("term", Term.ofYear(year));
        if (sheet != null) {
            YearRating rating = ratings.get(sheet.yearRatingId());
            YearLine line = own.line(rating, sheet);
            page.addObject("rating", rating)
                    .addObject("may", YearPermissions.of(me, rating))
                    .addObject("line", line)
                    .addObject("framework", line.framework());
        }
        return page;
    }

    private static SelfYearForm formOf(@Nullable YearSheetRow sheet) {
        RatedClass chosen = sheet == null ? null : sheet.selfClass();
        return new SelfYearForm(chosen, sheet == null ? "" : sheet.ownWords(), sheet == null ? 0 : sheet.version());
    }

    private static long personOf(CurrentOfficial me) {
        Long person = me.personId();
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }
}
