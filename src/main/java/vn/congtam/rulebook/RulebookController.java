package vn.congtam.rulebook;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.VietnamTime;

/** Sheets and rules, readable for everybody who is rated by them. */
@Controller
class RulebookController {

    private final Frameworks frameworks;
    private final Clock clock;

    RulebookController(Frameworks frameworks, Clock clock) {
        this.frameworks = frameworks;
        this.clock = clock;
    }

    @GetMapping("/rulebook")
    String list(CurrentOfficial me, Model model) {
        boolean wholeCity = me.isCityHr() || me.isInspector();
        model.addAttribute("versions", wholeCity ? frameworks.all() : frameworks.offeredTo(me.agencyId()));
        model.addAttribute("hrOf", me.isHr() ? me.agencyId() : null);
        model.addAttribute("month", VietnamTime.month(clock));
        return "rulebook/list";
    }

    @GetMapping("/rulebook/{id}")
    String framework(@PathVariable long id, Model model) {
        model.addAttribute("framework", frameworks.byId(id));
        model.addAttribute("month", VietnamTime.month(clock));
        return "rulebook/framework";
    }
}
