package vn.congtam.insight.board;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** Puts a list of people on a page, and on record that it was read. */
@Component
class PeoplePages {

    private final PeopleLists people;
    private final AuditTrail audit;

    PeoplePages(PeopleLists people, AuditTrail audit) {
        this.people = people;
        this.audit = audit;
    }

    Model show(
            PeopleReach reach,
            YearMonth month,
            @Nullable Long unit,
            PeopleFilter filter,
            BoardLinks links,
            Model model) {
        List<PersonRow> rows = people.of(reach, month, unit, filter);
        if (!rows.isEmpty()) {
            String whose = reach.agencyId() == null ? "city" : "agency";
            audit.append(AuditEvent.of("results.viewed", whose, reach.agencyId())
                    .in(reach.agencyId(), month)
                    .with(Map.of("sheets", rows.stream().map(PersonRow::sheetId).toList())));
        }
        int page = filter.sheetOfList();
        return model.addAttribute("reach", reach)
                .addAttribute("agencyId", reach.agencyId())
                .addAttribute("month", month)
                .addAttribute("unit", unit)
                .addAttribute("links", links)
                .addAttribute("before", month.minusMonths(1))
                .addAttribute("filter", filter)
                .addAttribute("rows", rows)
                .addAttribute("from", (page - 1) * PeopleLists.PAGE)
                .addAttribute("previous", links.people(filter, page - 1))
                .addAttribute("following", links.people(filter, page + 1))
                .addAttribute("page", page);
    }
}
