package vn.congtam.insight.personnel;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.Gender;
import vn.congtam.organization.Organization;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.SubjectGroup;
import vn.congtam.organization.Units;
import vn.congtam.shared.VietnamTime;

/** Shows a list, which is put on record with what was asked and who was shown. */
@Component
class PersonnelScreen {

    private final PersonnelLists lists;
    private final Evidence evidence;
    private final Organization organization;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;

    PersonnelScreen(
            PersonnelLists lists,
            Evidence evidence,
            Organization organization,
            Units units,
            AuditTrail audit,
            Clock clock) {
        this.lists = lists;
        this.evidence = evidence;
        this.organization = organization;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    String show(PersonnelList list, Circle circle, Map<String, String> asked, Model model, Locale locale) {
        PersonnelFilter filter = lists.filter(list, circle, asked);
        List<PersonnelRow> rows = lists.page(list, circle, filter);
        if (!rows.isEmpty()) {
            audit.append(event("personnel.viewed", list, circle, filter)
                    .with(Map.of(
                            "list",
                            list.slug(),
                            "asked",
                            filter.query(filter.page()),
                            "people",
                            rows.stream().map(PersonnelRow::id).toList())));
        }
        model.addAttribute("list", list)
                .addAttribute("lists", PersonnelList.values())
                .addAttribute("circle", circle)
                .addAttribute("filter", filter)
                .addAttribute("firstMonth", filter.first(list))
                .addAttribute("rows", rows)
                .addAttribute("total", rows.isEmpty() ? 0 : rows.getFirst().total())
                .addAttribute("from", (filter.page() - 1) * PersonnelLists.PAGE)
                .addAttribute("today", VietnamTime.today(clock))
                .addAttribute(
                        "evidence",
                        rows.stream()
                                .collect(Collectors.toMap(
                                        PersonnelRow::id, row -> evidence.of(row, list, filter, locale))));
        return choices(circle, model);
    }

    private String choices(Circle circle, Model model) {
        Long agency = circle.agencyId();
        model.addAttribute("genders", Gender.values())
                .addAttribute("groups", SubjectGroup.values())
                .addAttribute("roles", PostRole.values())
                .addAttribute("agencies", circle.isCity() ? organization.agencies() : List.of())
                .addAttribute(
                        "agency",
                        agency == null ? null : organization.agency(agency).name())
                .addAttribute("units", agency == null || circle.isTeam() ? List.of() : units.ofAgency(agency));
        return "insight/personnel";
    }

    /** Everybody on a list left the product as a file. */
    static AuditEvent exported(PersonnelList list, Circle circle, PersonnelFilter filter) {
        return event("personnel.exported", list, circle, filter)
                .with(Map.of("list", list.slug(), "asked", filter.query(1)));
    }

    private static AuditEvent event(String action, PersonnelList list, Circle circle, PersonnelFilter filter) {
        Long agency = circle.agencyId();
        return AuditEvent.of(action, "personnel_" + list.slug(), agency).in(agency, filter.until());
    }
}
