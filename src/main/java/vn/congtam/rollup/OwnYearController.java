package vn.congtam.rollup;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** The own quarters, half-years and years. */
@Controller
class OwnYearController {

    private final Rollups rollups;
    private final YearPicture picture;
    private final Clock clock;

    OwnYearController(Rollups rollups, YearPicture picture, Clock clock) {
        this.rollups = rollups;
        this.picture = picture;
        this.clock = clock;
    }

    @GetMapping("/results/years")
    String current(CurrentOfficial me) {
        personOf(me);
        return "redirect:/results/years/" + VietnamTime.today(clock).getYear();
    }

    @GetMapping("/results/years/{year}")
    String year(CurrentOfficial me, @PathVariable int year, Model model) {
        Long agency = me.agencyId();
        if (agency == null) {
            throw new NotFound();
        }
        PersonYear found = rollups.publishedYear(personOf(me), agency, year);
        model.addAttribute("of", found)
                .addAttribute("points", picture.of(found))
                .addAttribute("own", true)
                .addAttribute("may", new RollupPermissions(me, agency));
        return "rollup/person";
    }

    private static long personOf(CurrentOfficial me) {
        Long person = me.personId();
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }
}
