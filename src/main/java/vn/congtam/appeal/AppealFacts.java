package vn.congtam.appeal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as screens show it and as permissions judge it.
 *
 * @param resultVersion version of the result that it is against
 * @param deciderId who decided, null for the higher body
 * @param deciderForId in whose place the decision was taken, null in the own name
 * @param deciderAccount who entered the decision of the higher body
 * @param hearerId head or chair of the panel, null for the higher body and while nobody is appointed
 * @param answeredBy empty while not answered
 * @param newVersion version that carries the accepted correction, null while it is awaited
 * @param version to send back with a change
 */
record AppealFacts(
        long id,
        long closingId,
        int resultVersion,
        long sheetId,
        long periodId,
        long agencyId,
        String agencyName,
        LocalDate firstDay,
        long frameworkVersionId,
        long personId,
        String personName,
        String personCode,
        String unit,
        String post,
        AppealStatus status,
        String asked,
        String reason,
        Instant filedAt,
        LocalDate answerDue,
        @Nullable Long deciderId,
        @Nullable Long deciderForId,
        @Nullable Long deciderAccount,
        boolean decidedAlone,
        @Nullable HearerKind hearerKind,
        @Nullable Long hearerId,
        String hearerName,
        String panel,
        String answer,
        String answerDocument,
        @Nullable Instant answeredAt,
        String answeredBy,
        String reserve,
        @Nullable Instant reservedAt,
        @Nullable Integer newVersion,
        int version) {

    public YearMonth month() {
        return YearMonth.from(firstDay);
    }

    /** Whether the person alone decided, or somebody decided alone in that person's place. */
    boolean isDecidedAloneBy(@Nullable Long person) {
        return decidedAlone && person != null && (person.equals(deciderId) || person.equals(deciderForId));
    }

    /** Days past the answer's deadline, 0 while it is not past or once answered. */
    public long daysOverdue(LocalDate today) {
        return status.isOpen() ? Math.max(0, ChronoUnit.DAYS.between(answerDue, today)) : 0;
    }

    /** Accepted, and the version of the result that says so is still to come. */
    public boolean isAwaitingReissue() {
        return status.isChange() && newVersion == null;
    }
}
