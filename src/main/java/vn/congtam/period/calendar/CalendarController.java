package vn.congtam.period.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** The city's human resources keep the calendar. */
@Controller
@RequestMapping("/city-calendar")
class CalendarController {

    private final CalendarDays calendar;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(CalendarDays calendar, MessageSource messages, Clock clock) {
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute
    void guard(CurrentOfficial me) {
        if (!me.isCityHr()) {
            throw new NotFound();
        }
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable Integer year, Model model) {
        return page(year == null ? VietnamTime.today(clock).getYear() : year, CalendarForm.empty(), model);
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute("form") CalendarForm form,
            CurrentOfficial me,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        try {
            CalendarDay day = form.read().orElseThrow(() -> new Refused("period.calendar.refused.day"));
            calendar.put(List.of(day), me);
            flash.addFlashAttribute("toast", messages.getMessage("period.calendar.saved", null, locale));
            return new ModelAndView("redirect:/city-calendar?year=" + day.day().getYear());
        } catch (Refused refused) {
            model.addAttribute("refused", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
            int year = form.read()
                    .map(day -> day.day().getYear())
                    .orElse(VietnamTime.today(clock).getYear());
            return new ModelAndView(page(year, form, model), Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{day}/remove")
    String remove(
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            RedirectAttributes flash,
            Locale locale) {
        calendar.remove(day);
        flash.addFlashAttribute("toast", messages.getMessage("period.calendar.removed", null, locale));
        return "redirect:/city-calendar?year=" + day.getYear();
    }

    private String page(int asked, CalendarForm form, Model model) {
        int year = Math.clamp(asked, 2000, 2100);
        model.addAttribute("year", year);
        model.addAttribute("kinds", DayKind.values());
        model.addAttribute("days", calendar.of(year));
        model.addAttribute("months", calendar.months(year));
        model.addAttribute("form", form);
        return "period/calendar";
    }
}
