package vn.congtam.rulebook.editor;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.FrameworkPermissions;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.choice.Assignments;
import vn.congtam.rulebook.choice.FrameworkChoices;
import vn.congtam.shared.VietnamTime;

/** The frameworks of an agency: what applies when and why, what could be chosen, what was chosen. */
@Controller
class FrameworksController {

    private final FrameworkChoices choices;
    private final Assignments assignments;
    private final Frameworks frameworks;
    private final DraftBook drafts;
    private final Clock clock;

    FrameworksController(
            FrameworkChoices choices, Assignments assignments, Frameworks frameworks, DraftBook drafts, Clock clock) {
        this.choices = choices;
        this.assignments = assignments;
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/agencies/{agencyId}/frameworks")
    String frameworks(CurrentOfficial me, @PathVariable long agencyId, Model model) {
        new FrameworkPermissions(me, agencyId).requireEdit();
        model.addAttribute("agencyId", agencyId);
        model.addAttribute("months", choices.months(agencyId));
        model.addAttribute("history", choices.history(agencyId));
        model.addAttribute("assignments", assignments.history(agencyId));
        model.addAttribute("drafts", drafts.open(agencyId));
        model.addAttribute("versions", frameworks.offeredTo(agencyId));
        model.addAttribute("month", VietnamTime.month(clock));
        return "rulebook/frameworks";
    }
}
