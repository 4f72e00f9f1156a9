package vn.congtam.scorecard;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/** What human resources enters on a sheet: days worked, the kind of absence, "not rated" with its reason. Never a point. */
@Service
public class SheetAttendance {

    private final SheetDesk desk;
    private final SharedMonths shared;
    private final MessageSource messages;
    private final AuditTrail audit;

    SheetAttendance(SheetDesk desk, SharedMonths shared, MessageSource messages, AuditTrail audit) {
        this.desk = desk;
        this.shared = shared;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * Days worked in the month.
     *
     * @param days 0 to the working days of the month, halves allowed; null: not entered
     * @param absence code of the column's check, null for none
     * @throws Refused for days outside the month
     */
    @Transactional
    public void attended(long sheetId, CurrentOfficial by, @Nullable BigDecimal days, @Nullable String absence) {
        ScoreSheet sheet = mine(sheetId, by);
        int workingDays = desk.period(sheet).workingDays();
        if (days != null && !fits(days, workingDays)) {
            throw new Refused("scorecard.refused.days", workingDays);
        }
        sheet.attended(days, absence);
        audit.append(AuditEvent.of("sheet.attended", "score_sheet", sheetId)
                .in(sheet.subject().agencyId(), sheet.month())
                .with(java.util.Map.of("days", String.valueOf(days), "absence", String.valueOf(absence))));
    }

    /**
     * Takes a person out of the month's classes.
     *
     * @param rule code of the rule of the framework, null when the reason stands alone
     * @throws Refused without a reason or with one that is too long
     */
    @Transactional
    public void notRated(long sheetId, CurrentOfficial by, @Nullable String rule, String reason) {
        ScoreSheet sheet = mine(sheetId, by);
        if (reason.isBlank()) {
            throw new Refused("scorecard.refused.notRatedWithoutReason");
        }
        TextLimit.PROSE.require(reason);
        SheetStatus before = sheet.status();
        sheet.notRated(rule, reason.strip());
        desk.note(sheet, SheetVerb.NOT_RATED, before, by, reason.strip());
    }

    /**
     * Takes "not rated" back while the month is open; the sheet goes on where it stood, with all its points, or is left to another agency that
     * rates the month.
     *
     * @return whether it is rated again
     * @throws Conflict when it was left to another agency before
     */
    @Transactional
    public boolean rateAgain(long sheetId, CurrentOfficial by) {
        shared.hold(sheetId);
        ScoreSheet sheet = mine(sheetId, by);
        Optional<String> other = shared.ratedBy(sheet);
        if (sheet.isLeftToAnother() && other.isPresent()) {
            throw new Conflict("scorecard.conflict.leftToAnother");
        }
        SheetStatus before = sheet.status();
        SheetStatus stood = desk.statusBefore(sheet, SheetVerb.NOT_RATED);
        sheet.rateAgain(stood);
        desk.note(sheet, SheetVerb.RATED_AGAIN, before, by, "");
        other.ifPresent(agency -> leave(sheet, stood, agency, by));
        return other.isEmpty();
    }

    /** Only the city brings it back from now on. */
    private void leave(ScoreSheet sheet, SheetStatus stood, String agency, CurrentOfficial by) {
        String words =
                messages.getMessage("scorecard.transfer.words.LEFT", new Object[] {agency}, DecidingSheets.VIETNAMESE);
        sheet.notRated(DecidingSheets.RULE, words);
        desk.note(sheet, SheetVerb.NOT_RATED, stood, by, words);
    }

    private ScoreSheet mine(long sheetId, CurrentOfficial by) {
        ScoreSheet sheet = desk.take(sheetId);
        SheetPermissions may = desk.permissions(by, sheet);
        if (!by.isHrOf(sheet.subject().agencyId())) {
            throw new NotFound();
        }
        if (!may.canSetAttendance()) {
            throw new Refused("scorecard.refused.attendance");
        }
        return sheet;
    }

    private static boolean fits(BigDecimal days, int workingDays) {
        boolean halves = days.multiply(BigDecimal.TWO).remainder(BigDecimal.ONE).signum() == 0;
        return halves && days.signum() >= 0 && days.compareTo(BigDecimal.valueOf(workingDays)) <= 0;
    }
}
