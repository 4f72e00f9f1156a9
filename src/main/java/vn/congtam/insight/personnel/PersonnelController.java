package vn.congtam.insight.personnel;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;

/** The lists of people: of the city, of an agency, of the units that somebody leads. */
@Controller
class PersonnelController {

    private final PersonnelScreen screen;
    private final LedUnits led;

    PersonnelController(PersonnelScreen screen, LedUnits led) {
        this.screen = screen;
        this.led = led;
    }

    @GetMapping("/city-personnel")
    String city(CurrentOfficial me) {
        return first(new PersonnelPermissions(me).city());
    }

    @GetMapping("/agencies/{agencyId}/personnel")
    String agency(CurrentOfficial me, @PathVariable long agencyId) {
        return first(new PersonnelPermissions(me).agency(agencyId));
    }

    @GetMapping("/team-personnel")
    String team(CurrentOfficial me) {
        return first(new PersonnelPermissions(me).team(led));
    }

    @GetMapping("/city-personnel/{list}")
    String ofCity(
            CurrentOfficial me,
            @PathVariable String list,
            @RequestParam Map<String, String> asked,
            Model model,
            Locale locale) {
        PersonnelPermissions may = new PersonnelPermissions(me);
        return show(may, may.city(), list, asked, model, locale);
    }

    @GetMapping("/agencies/{agencyId}/personnel/{list}")
    String ofAgency(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable String list,
            @RequestParam Map<String, String> asked,
            Model model,
            Locale locale) {
        PersonnelPermissions may = new PersonnelPermissions(me);
        return show(may, may.agency(agencyId), list, asked, model, locale);
    }

    @GetMapping("/team-personnel/{list}")
    String ofTeam(
            CurrentOfficial me,
            @PathVariable String list,
            @RequestParam Map<String, String> asked,
            Model model,
            Locale locale) {
        PersonnelPermissions may = new PersonnelPermissions(me);
        return show(may, may.team(led), list, asked, model, locale);
    }

    private static String first(Circle circle) {
        return "redirect:" + circle.path() + "/" + PersonnelList.WEAK.slug();
    }

    private String show(
            PersonnelPermissions may,
            Circle circle,
            String list,
            Map<String, String> asked,
            Model model,
            Locale locale) {
        model.addAttribute("may", may);
        return screen.show(PersonnelList.of(list), circle, asked, model, locale);
    }
}
