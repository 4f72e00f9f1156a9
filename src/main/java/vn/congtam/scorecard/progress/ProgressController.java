package vn.congtam.scorecard.progress;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.NotFound;

/** The board of the running month. */
@Controller
class ProgressController {

    private final ProgressReader reader;

    ProgressController(ProgressReader reader) {
        this.reader = reader;
    }

    @GetMapping("/agencies/{agencyId}/progress")
    String board(
            @PathVariable long agencyId,
            @RequestParam(defaultValue = "all") String tab,
            CurrentOfficial me,
            MonthInView month,
            Model model) {
        if (!me.isHrOf(agencyId) && !me.isHeadOfAgency(agencyId)) {
            throw new NotFound();
        }
        PeriodSummary period = month.period();
        Progress progress = period == null ? null : reader.read(period);
        boolean empty = progress == null || progress.units().isEmpty();
        model.addAttribute("agencyId", agencyId);
        model.addAttribute("hr", me.isHrOf(agencyId));
        model.addAttribute("month", month.month());
        model.addAttribute("tab", tab);
        model.addAttribute("progress", empty ? null : progress);
        return "scorecard/progress";
    }
}
