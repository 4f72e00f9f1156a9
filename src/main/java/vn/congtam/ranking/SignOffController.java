package vn.congtam.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.Months;
import vn.congtam.shared.NotFound;

/** Confirming the own published result, and who has not yet. */
@Controller
class SignOffController {

    private final Acknowledgements acknowledgements;
    private final SignOffs signOffs;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    SignOffController(Acknowledgements acknowledgements, SignOffs signOffs, MessageSource messages, JdbcClient jdbc) {
        this.acknowledgements = acknowledgements;
        this.signOffs = signOffs;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @PostMapping("/results/{month}/acknowledgement")
    String acknowledge(
            CurrentOfficial me,
            @PathVariable String month,
            @RequestParam int version,
            RedirectAttributes flash,
            java.util.Locale locale) {
        Long person = me.personId();
        if (person == null) {
            throw new NotFound();
        }
        long sheet = jdbc.sql("select id from score_sheet where person_id = :person and month = :month")
                .param("person", person)
                .param("month", Months.parse(month).atDay(1))
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        acknowledgements.acknowledge(sheet, version, me);
        flash.addFlashAttribute("toast", messages.getMessage("ranking.seen.toast", null, locale));
        return "redirect:/results/" + month;
    }

    @GetMapping("/agencies/{agencyId}/sign-off")
    String list(
            CurrentOfficial me,
            MonthInView inView,
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        PeriodSummary period = asked == null ? lastPublished(inView) : inView.requirePeriod();
        SignOffs.require(me, period);
        List<SignOffs.SignOffUnit> units = signOffs.units(period);
        List<SignOffs.SignOffUnit> counted =
                units.stream().filter(u -> unit == null || u.id() == unit).toList();
        int shown = Math.clamp(page, 1, 10_000);
        int people = counted.stream().mapToInt(SignOffs.SignOffUnit::people).sum();
        int seen = counted.stream().mapToInt(SignOffs.SignOffUnit::seen).sum();
        model.addAttribute("period", period)
                .addAttribute("units", units)
                .addAttribute("unit", unit)
                .addAttribute("open", open)
                .addAttribute("page", shown)
                .addAttribute("from", (shown - 1) * SignOffs.PAGE)
                .addAttribute("people", people)
                .addAttribute("seen", seen)
                .addAttribute("total", open ? people - seen : people)
                .addAttribute("rows", signOffs.rows(period, unit, open, (shown - 1) * SignOffs.PAGE, SignOffs.PAGE));
        return "ranking/sign-off";
    }

    private static PeriodSummary lastPublished(MonthInView inView) {
        return inView.all().stream()
                .filter(PeriodSummary::isPublished)
                .findFirst()
                .orElseGet(inView::requirePeriod);
    }
}
