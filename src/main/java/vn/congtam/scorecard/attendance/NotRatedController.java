package vn.congtam.scorecard.attendance;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.scorecard.SheetAttendance;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Takes a person out of the month's classes with a reason, and back in. */
@Controller
@RequestMapping("/agencies/{agencyId}/attendance/{sheetId}")
class NotRatedController {

    private final AttendanceScreen screen;
    private final AttendanceList people;
    private final SheetAttendance attendance;
    private final MessageSource messages;

    NotRatedController(
            AttendanceScreen screen, AttendanceList people, SheetAttendance attendance, MessageSource messages) {
        this.screen = screen;
        this.people = people;
        this.attendance = attendance;
        this.messages = messages;
    }

    /**
     * The part of the table that is to be shown again.
     *
     * @param page from 1
     */
    record Place(@Nullable Long unit, int page) {

        String address(long agencyId, MonthInView month) {
            return "redirect:/agencies/" + agencyId + "/attendance?month=" + month.month() + "&unit="
                    + (unit == null ? "" : unit) + "&page=" + page;
        }
    }

    @PostMapping("/not-rated")
    ModelAndView notRated(
            @PathVariable long agencyId,
            @PathVariable long sheetId,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "1") int page,
            CurrentOfficial me,
            MonthInView month,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        AttendanceRow row = row(me, agencyId, sheetId, month);
        Place place = new Place(unit, Math.clamp(page, 1, 10_000));
        try {
            attendance.notRated(sheetId, me, row.proposal().rule(), reason);
        } catch (Conflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            model.addAttribute("wrongReason", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
            model.addAttribute("reasonOf", sheetId);
            model.addAttribute("typedReason", reason);
            String view = screen.show(me, month, agencyId, place.unit(), place.page(), model);
            return new ModelAndView(view, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done("scorecard.attendance.notRatedDone", row, place.address(agencyId, month), flash, locale);
    }

    @PostMapping("/rated")
    ModelAndView rateAgain(
            @PathVariable long agencyId,
            @PathVariable long sheetId,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(defaultValue = "1") int page,
            CurrentOfficial me,
            MonthInView month,
            RedirectAttributes flash,
            Locale locale) {
        AttendanceRow row = row(me, agencyId, sheetId, month);
        boolean rated = attendance.rateAgain(sheetId, me);
        String back = new Place(unit, Math.clamp(page, 1, 10_000)).address(agencyId, month);
        return done(
                rated ? "scorecard.attendance.ratedDone" : "scorecard.attendance.leftDone", row, back, flash, locale);
    }

    private ModelAndView done(String key, AttendanceRow row, String back, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("toast", messages.getMessage(key, new Object[] {row.name()}, locale));
        return new ModelAndView(back);
    }

    private AttendanceRow row(CurrentOfficial me, long agencyId, long sheetId, MonthInView month) {
        screen.require(me, agencyId);
        return people.row(month.requirePeriod(), sheetId).orElseThrow(NotFound::new);
    }
}
