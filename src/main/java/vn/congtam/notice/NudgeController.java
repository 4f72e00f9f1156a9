package vn.congtam.notice;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.NotFound;

/** Reminding from the board of the month: the names first, then the act. */
@Controller
class NudgeController {

    private final Nudges nudges;
    private final MessageSource messages;

    NudgeController(Nudges nudges, MessageSource messages) {
        this.nudges = nudges;
        this.messages = messages;
    }

    @GetMapping("/agencies/{agencyId}/nudge")
    String preview(
            @PathVariable long agencyId,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Long sheet,
            CurrentOfficial me,
            MonthInView month,
            Model model) {
        requireHr(me, agencyId);
        List<NudgeLine> lines = nudges.preview(new Nudges.Target(month.requirePeriod(), unit, sheet));
        model.addAttribute("agencyId", agencyId)
                .addAttribute("month", month.month())
                .addAttribute("unit", unit)
                .addAttribute("sheet", sheet)
                .addAttribute("lines", lines)
                .addAttribute("due", lines.stream().filter(NudgeLine::isOpen).count());
        return "notice/nudge";
    }

    @PostMapping("/agencies/{agencyId}/nudge")
    String send(
            @PathVariable long agencyId,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Long sheet,
            CurrentOfficial me,
            MonthInView month,
            RedirectAttributes flash,
            Locale locale) {
        requireHr(me, agencyId);
        int reminded = nudges.send(new Nudges.Target(month.requirePeriod(), unit, sheet));
        String key = reminded == 0 ? "notice.nudge.nobody" : "notice.nudge.done";
        flash.addFlashAttribute("toast", messages.getMessage(key, new Object[] {reminded}, locale));
        return "redirect:/agencies/" + agencyId + "/progress?month=" + month.month();
    }

    private static void requireHr(CurrentOfficial me, long agencyId) {
        if (!me.isHrOf(agencyId)) {
            throw new NotFound();
        }
    }
}
