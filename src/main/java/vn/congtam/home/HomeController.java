package vn.congtam.home;

import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.VietnamTime;

/** The first page: the one next step, then what matters. City and administration accounts go to their own first page. */
@Controller
class HomeController {

    private final HomeService home;
    private final Clock clock;

    HomeController(HomeService home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(CurrentOfficial me, MonthInView month, Locale locale, Model model) {
        Long person = me.personId();
        if (person == null) {
            return "redirect:" + firstPlace(me);
        }
        model.addAttribute("page", home.page(me, person, month, locale));
        model.addAttribute("today", VietnamTime.today(clock));
        return "home/home";
    }

    private static String firstPlace(CurrentOfficial me) {
        if (me.isAdministrator()) {
            return "/admin/accounts";
        }
        return me.isHr()
                ? "/agencies/" + me.agencyId() + "/progress"
                : me.isCityHr() || me.isInspector() ? "/city" : "/account";
    }
}
