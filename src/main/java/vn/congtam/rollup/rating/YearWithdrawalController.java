package vn.congtam.rollup.rating;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** Human resources set the sheet of somebody who left aside. */
@Controller
class YearWithdrawalController {

    private final YearRatings ratings;
    private final YearTables tables;
    private final YearWithdrawals withdrawals;
    private final MessageSource messages;

    YearWithdrawalController(
            YearRatings ratings, YearTables tables, YearWithdrawals withdrawals, MessageSource messages) {
        this.ratings = ratings;
        this.tables = tables;
        this.withdrawals = withdrawals;
        this.messages = messages;
    }

    @PostMapping("/agencies/{agencyId}/years/{year}/sheets/{yearSheetId}/withdrawal")
    String setAside(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable int year,
            @PathVariable long yearSheetId,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect,
            Locale locale) {
        YearSheetRow sheet = tables.sheet(yearSheetId);
        YearPermissions may = YearPermissions.of(me, ratings.get(sheet.yearRatingId()));
        may.require(sheet.agencyId() == agencyId && sheet.year() == year && may.mayPrepare());
        if (me.isPerson(sheet.personId())) {
            throw new NotFound();
        }
        withdrawals.setAside(sheet, reason.replace("\r", ""), me.accountId());
        redirect.addFlashAttribute(
                "toast", messages.getMessage("rollup.sheet.aside.done", new Object[] {sheet.name()}, locale));
        return YearRatingController.back(agencyId, year);
    }
}
