package vn.congtam.home;

import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.VietnamTime;

/** The first page: the one next step, then what matters to the role. Administrators go to the accounts. */
@Controller
class HomeController {

    private final HomeService home;
    private final CityStates cities;
    private final Clock clock;

    HomeController(HomeService home, CityStates cities, Clock clock) {
        this.home = home;
        this.cities = cities;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(CurrentOfficial me, MonthInView month, Locale locale, Model model) {
        model.addAttribute("today", VietnamTime.today(clock)).addAttribute("agencyId", me.agencyId());
        Long person = me.personId();
        if (person != null) {
            model.addAttribute("page", home.page(me, person, month, locale));
            return "home/home";
        }
        Long agency = me.agencyId();
        if (agency != null && me.isHrOf(agency)) {
            model.addAttribute("page", home.office(me, agency, month, locale));
            return "home/office";
        }
        if (me.isCityHr() || me.isInspector()) {
            model.addAttribute("state", cities.read(me.isInspector())).addAttribute("cityHr", me.isCityHr());
            return "home/city";
        }
        return me.isAdministrator() ? "redirect:/admin/accounts" : "redirect:/account";
    }
}
