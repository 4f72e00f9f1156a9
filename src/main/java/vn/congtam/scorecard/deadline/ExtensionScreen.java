package vn.congtam.scorecard.deadline;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.DeadlineStep;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.NotFound;

/** Fills the page of extensions, also when a form on it is shown again with what was wrong. */
@Component
class ExtensionScreen {

    private final ExtensionList list;

    ExtensionScreen(ExtensionList list) {
        this.list = list;
    }

    /**
     * The city's human resources are the somebody else who extends what those of the agency may not extend for themselves.
     *
     * @throws NotFound for everybody but human resources of the agency and of the city
     */
    void require(CurrentOfficial me, long agencyId) {
        if (!me.isHrOf(agencyId) && !me.isCityHr()) {
            throw new NotFound();
        }
    }

    String show(CurrentOfficial me, MonthInView month, ExtensionForm form, Model model) {
        PeriodSummary period = month.period();
        model.addAttribute("agencyId", month.requireAgency());
        model.addAttribute("ofAgency", me.isHrOf(month.requireAgency()));
        model.addAttribute("month", month.month());
        model.addAttribute("period", period);
        model.addAttribute("me", me.personId());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", form);
        }
        if (period != null) {
            model.addAttribute("steps", DeadlineStep.values());
            model.addAttribute("targets", list.targets(period));
            model.addAttribute("extensions", list.extensions(period));
            model.addAttribute("requests", list.requests(period));
        }
        return "scorecard/deadlines";
    }
}
