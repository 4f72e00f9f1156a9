package vn.congtam.scorecard.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.NotFound;

/** Fills the page of human resources, also when a form on it is shown again with what was wrong. */
@Component
class AttendanceScreen {

    private final AttendanceList people;
    private final JdbcClient jdbc;

    AttendanceScreen(AttendanceList people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** @throws NotFound for everybody but human resources of the agency */
    void require(CurrentOfficial me, long agencyId) {
        if (!me.isHrOf(agencyId)) {
            throw new NotFound();
        }
    }

    String show(CurrentOfficial me, MonthInView month, long agencyId, @Nullable Long unit, int page, Model model) {
        require(me, agencyId);
        PeriodSummary period = month.period();
        model.addAttribute("agencyId", agencyId);
        model.addAttribute("month", month.month());
        model.addAttribute("period", period);
        if (period == null) {
            return "scorecard/attendance";
        }
        List<AttendanceList.UnitCount> units = people.units(period);
        int total = units.stream()
                .filter(count -> unit == null || count.id() == unit)
                .mapToInt(AttendanceList.UnitCount::people)
                .sum();
        int shown = Math.clamp(page, 1, Math.max(1, Math.ceilDiv(total, AttendanceList.PAGE)));
        model.addAttribute("me", me.personId());
        model.addAttribute("unit", unit);
        model.addAttribute("page", shown);
        model.addAttribute("pageSize", AttendanceList.PAGE);
        model.addAttribute("total", total);
        model.addAttribute("units", units);
        model.addAttribute("rows", people.page(period, unit, shown));
        model.addAttribute("everybody", people.everybody(period));
        model.addAttribute("classableUnits", people.classable(period));
        model.addAttribute("classableAgency", people.isAgencyClassable(period));
        model.addAttribute("absences", AbsenceKind.values());
        model.addAttribute("classes", classes(period));
        addIfAbsent(model, "conduct", ConductForm.empty());
        addIfAbsent(model, "unitClass", UnitClassForm.empty());
        return "scorecard/attendance";
    }

    private static void addIfAbsent(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }

    private List<UnitClassRow> classes(PeriodSummary period) {
        return jdbc.sql("""
                        select c.id, u.name, c.class, c.document_no from unit_class c left join unit u on u.id = c.unit_id
                        where c.agency_id = :agency and c.month = :month order by u.ordinal nulls first, u.name
                        """)
                .param("agency", period.agencyId())
                .param("month", period.month().atDay(1))
                .query((row, n) -> new UnitClassRow(
                        row.getLong("id"), row.getString("name"), row.getString("class"), row.getString("document_no")))
                .list();
    }
}
