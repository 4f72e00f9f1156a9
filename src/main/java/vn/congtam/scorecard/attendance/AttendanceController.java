package vn.congtam.scorecard.attendance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.scorecard.SheetAttendance;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Days worked and absence, beside conduct and classes of units: one table for human resources. */
@Controller
@RequestMapping("/agencies/{agencyId}/attendance")
class AttendanceController {

    private final AttendanceScreen screen;
    private final AttendanceList people;
    private final SheetAttendance attendance;
    private final MessageSource messages;

    AttendanceController(
            AttendanceScreen screen, AttendanceList people, SheetAttendance attendance, MessageSource messages) {
        this.screen = screen;
        this.people = people;
        this.attendance = attendance;
        this.messages = messages;
    }

    @GetMapping
    String list(
            @PathVariable long agencyId,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "1") int page,
            CurrentOfficial me,
            MonthInView month,
            Model model) {
        return screen.show(me, month, agencyId, unit, page, model);
    }

    /** One cell (saved while typing) or the whole page of the table. */
    @PostMapping
    ModelAndView save(
            @PathVariable long agencyId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
            CurrentOfficial me,
            MonthInView month,
            Model model,
            Locale locale) {
        screen.require(me, agencyId);
        AttendanceInput input = new AttendanceInput(typed);
        Map<Long, String> wrong = new java.util.LinkedHashMap<>();
        List<AttendanceRow> saved = new ArrayList<>();
        for (long sheetId : input.sheets()) {
            AttendanceRow row = people.row(month.requirePeriod(), sheetId).orElseThrow(NotFound::new);
            try {
                save(row, input, me, month.requirePeriod().workingDays());
                saved.add(people.row(month.requirePeriod(), sheetId).orElseThrow());
            } catch (Refused e) {
                wrong.put(sheetId, messages.getMessage(e.messageKey(), e.arguments(), locale));
                saved.add(row);
                model.addAttribute("conflict", e instanceof Conflict);
            }
        }
        model.addAttribute("wrong", wrong);
        model.addAttribute("typed", input.texts());
        HttpStatusCode status = wrong.isEmpty()
                ? HttpStatus.OK
                : Objects.equals(model.getAttribute("conflict"), true)
                        ? HttpStatus.CONFLICT
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        if (partial) {
            model.addAttribute("rows", saved);
            model.addAttribute("agencyId", agencyId);
            model.addAttribute("month", month.month());
            return new ModelAndView("scorecard/attendance-parts", Map.of(), status);
        }
        if (wrong.isEmpty()) {
            return new ModelAndView(redirect(agencyId, typed));
        }
        return new ModelAndView(
                screen.show(me, month, agencyId, number(typed, "unit"), page(typed), model), Map.of(), status);
    }

    private void save(AttendanceRow row, AttendanceInput input, CurrentOfficial me, int workingDays) {
        if (!input.isReadable(row.sheetId())) {
            throw new Refused("scorecard.refused.days", workingDays);
        }
        AbsenceKind absence = input.absence(row);
        java.math.BigDecimal days = input.days(row);
        boolean same = Objects.equals(absence, row.absence())
                && (days == null
                        ? row.daysWorked() == null
                        : row.daysWorked() != null && days.compareTo(row.daysWorked()) == 0);
        if (!same) {
            attendance.attended(row.sheetId(), me, days, absence == null ? null : absence.name());
        }
    }

    private static String redirect(long agencyId, MultiValueMap<String, String> typed) {
        String month = Objects.requireNonNullElse(typed.getFirst("month"), "");
        String unit = Objects.requireNonNullElse(typed.getFirst("unit"), "");
        boolean clean = month.matches("[-\\d]*") && unit.matches("\\d*");
        return "redirect:/agencies/" + agencyId + "/attendance"
                + (clean ? "?month=" + month + "&unit=" + unit + "&page=" + page(typed) : "");
    }

    private static int page(MultiValueMap<String, String> typed) {
        Long page = number(typed, "page");
        return page == null ? 1 : Math.toIntExact(page);
    }

    private static @Nullable Long number(MultiValueMap<String, String> typed, String name) {
        String text = typed.getFirst(name);
        return text == null || !text.matches("\\d{1,9}") ? null : Long.valueOf(text);
    }
}
