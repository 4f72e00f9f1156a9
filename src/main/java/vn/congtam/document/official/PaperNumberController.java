package vn.congtam.document.official;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.letterhead.Authority;
import vn.congtam.document.letterhead.Letterheads;
import vn.congtam.document.letterhead.Stationery;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.VietnamTime;

/** Number, date and signer of one kind of paper of a month. */
@Controller
@RequestMapping("/agencies/{agencyId}/papers/numbers/{paper}")
class PaperNumberController {

    private final PaperNumbers numbers;
    private final Letterheads letterheads;
    private final Clock clock;

    PaperNumberController(PaperNumbers numbers, Letterheads letterheads, Clock clock) {
        this.numbers = numbers;
        this.letterheads = letterheads;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable PaperKind paper, CurrentOfficial me, MonthInView view) {
        PeriodSummary period = writable(me, view);
        PaperNumber known = numbers.of(period.id(), paper);
        Stationery usual = usual(period, known.datedOn());
        return page(period, paper, usual).addObject("form", NumberForm.of(known, usual.signature()));
    }

    @PostMapping
    ModelAndView save(
            @PathVariable PaperKind paper,
            CurrentOfficial me,
            MonthInView view,
            @Valid @ModelAttribute("form") NumberForm form,
            BindingResult typed,
            RedirectAttributes redirect) {
        PeriodSummary period = writable(me, view);
        check(paper, period, form, typed);
        if (typed.hasErrors()) {
            return again(period, paper, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            numbers.save(period, paper, form, me);
        } catch (Conflict stale) {
            typed.reject(stale.messageKey(), stale.arguments(), stale.messageKey());
            return again(period, paper, typed, HttpStatus.CONFLICT);
        }
        redirect.addFlashAttribute("toastKey", "document.papers.numberSaved");
        return new ModelAndView("redirect:/agencies/" + period.agencyId() + "/papers?month=" + period.month());
    }

    private void check(PaperKind paper, PeriodSummary period, NumberForm form, BindingResult typed) {
        if (typed.hasErrors()) {
            return;
        }
        if (paper != PaperKind.PROPOSAL && form.lacksSignerTitle()) {
            typed.rejectValue("signerTitle", "document.letterhead.signerTitle.missing");
        }
        LocalDate date = form.datedOn();
        LocalDate first = period.month().atDay(1);
        if (date != null
                && (date.isBefore(first)
                        || date.isAfter(VietnamTime.today(clock).plusYears(1)))) {
            typed.rejectValue("datedOn", "document.papers.date.wrong");
        }
    }

    private static PeriodSummary writable(CurrentOfficial me, MonthInView view) {
        PeriodSummary period = view.requirePeriod();
        PaperPermissions may = new PaperPermissions(me, period);
        may.require(may.mayNumber());
        return period;
    }

    private Stationery usual(PeriodSummary period, @org.jspecify.annotations.Nullable LocalDate date) {
        return letterheads.of(period.agencyId(), Objects.requireNonNullElse(date, VietnamTime.today(clock)));
    }

    private ModelAndView again(PeriodSummary period, PaperKind paper, BindingResult typed, HttpStatus status) {
        ModelAndView page = page(period, paper, usual(period, null));
        page.addAllObjects(typed.getModel());
        page.setStatus(status);
        return page;
    }

    private static ModelAndView page(PeriodSummary period, PaperKind paper, Stationery usual) {
        return new ModelAndView("papers/number")
                .addObject("period", period)
                .addObject("paper", paper)
                .addObject("sample", usual.reference("…", paper.symbol()))
                .addObject("authorities", Authority.values());
    }
}
