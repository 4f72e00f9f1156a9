package vn.congtam.rollup.rating;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.organization.Organization;
import vn.congtam.rollup.Rollups;
import vn.congtam.rollup.Term;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** Heads of agencies whose year the higher body decides on. */
@Controller
class CityYearController {

    private final YearTables tables;
    private final Organization organization;
    private final Rollups rollups;
    private final Clock clock;

    CityYearController(YearTables tables, Organization organization, Rollups rollups, Clock clock) {
        this.tables = tables;
        this.organization = organization;
        this.rollups = rollups;
        this.clock = clock;
    }

    @GetMapping("/city-years")
    String current(CurrentOfficial me) {
        requireCity(me);
        return "redirect:/city-years/" + VietnamTime.today(clock).getYear();
    }

    @GetMapping("/city-years/{year}")
    String heads(CurrentOfficial me, @PathVariable int year, Model model) {
        requireCity(me);
        Term term = Term.ofYear(year);
        List<YearSheetRow> heads = tables.heads(term.year());
        Map<Long, AgencyInfo> agencies =
                organization.agencies().stream().collect(Collectors.toMap(AgencyInfo::id, Function.identity()));
        Map<Long, Framework> words = heads.stream()
                .collect(Collectors.groupingBy(
                        YearSheetRow::agencyId, Collectors.mapping(YearSheetRow::personId, Collectors.toList())))
                .entrySet()
                .stream()
                .flatMap(agency -> rollups.published(agency.getKey(), agency.getValue(), term).entrySet().stream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, rollup -> rollup.getValue().framework()));
        model.addAttribute("term", term)
                .addAttribute("heads", heads)
                .addAttribute("agencies", agencies)
                .addAttribute("rulings", words);
        return "rollup/city-years";
    }

    private static void requireCity(CurrentOfficial me) {
        if (!me.isCityHr()) {
            throw new NotFound();
        }
    }
}
