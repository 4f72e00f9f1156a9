package vn.congtam.scorecard.opening;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodBook;
import vn.congtam.period.PeriodDates;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.shared.NotFound;
import vn.congtam.web.Formats;

/** Human resources open a month, move its deadlines and add who joined late. */
@Controller
@RequestMapping("/agencies/{agencyId}/period")
class OpeningController {

    private final SheetOpening opening;
    private final PeriodBook book;
    private final OpeningPages pages;
    private final Frameworks frameworks;
    private final Formats formats;
    private final MessageSource messages;

    OpeningController(
            SheetOpening opening,
            PeriodBook book,
            OpeningPages pages,
            Frameworks frameworks,
            Formats formats,
            MessageSource messages) {
        this.opening = opening;
        this.book = book;
        this.pages = pages;
        this.frameworks = frameworks;
        this.formats = formats;
        this.messages = messages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        if (!me.isHrOf(agencyId)) {
            throw new NotFound();
        }
    }

    @GetMapping
    String show(MonthInView month, Model model) {
        PeriodSummary period = month.period();
        PeriodForm form = period == null
                ? PeriodForm.of(PeriodDates.proposedFor(
                        frameworks
                                .validFor(month.requireAgency(), month.month())
                                .framework(),
                        month.month()))
                : PeriodForm.of(period, book.version(period.id()));
        return pages.fill(month, form, model);
    }

    @PostMapping
    Object open(
            CurrentOfficial me,
            MonthInView month,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (!pages.isOpenable(month.month())) {
            errors.reject("scorecard.opening.tooFar");
        }
        if (isWrong(form, errors)) {
            return refused(month, form, model);
        }
        var opened = opening.open(month.requireAgency(), month.month(), form.dates(), me.accountId());
        String key = opened.added() > 0 ? "scorecard.opening.opened" : "scorecard.opening.same";
        return done(month, flash, messages.getMessage(key, facts(month, opened.added()), locale));
    }

    @PostMapping("/dates")
    Object changeDates(
            MonthInView month,
            @ModelAttribute("form") PeriodForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        if (isWrong(form, errors)) {
            return refused(month, form, model);
        }
        book.changeDates(month.requirePeriod(), form.dates(), form.seen());
        return done(month, flash, messages.getMessage("scorecard.opening.saved", null, locale));
    }

    @PostMapping("/people")
    Object refresh(MonthInView month, RedirectAttributes flash, Locale locale) {
        int added = opening.refresh(month.requirePeriod());
        String key = added > 0 ? "scorecard.opening.refreshed" : "scorecard.opening.nobodyNew";
        return done(month, flash, messages.getMessage(key, new Object[] {added}, locale));
    }

    private static boolean isWrong(PeriodForm form, BindingResult errors) {
        form.unreadable().forEach(field -> errors.rejectValue(field, "scorecard.opening.date.required"));
        if (!errors.hasErrors() && !form.dates().inOrder()) {
            errors.rejectValue("plan", "period.refused.order");
        }
        return errors.hasErrors();
    }

    private ModelAndView refused(MonthInView month, PeriodForm form, Model model) {
        String view = pages.fill(month, form, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Object[] facts(MonthInView month, int added) {
        return new Object[] {formats.month(month.month()), added};
    }

    private static String done(MonthInView month, RedirectAttributes flash, String toast) {
        flash.addFlashAttribute("toast", toast);
        return "redirect:/agencies/" + month.requireAgency() + "/period?month=" + month.month();
    }
}
