package vn.congtam.audit;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in the past tense.
 *
 * @param action for example {@code sheet.submitted}, {@code period.closed}, {@code result.viewed}
 * @param subjectType table-like name of what it happened to
 * @param agencyId decides the chain together with {@code month}; null: the city's chain
 * @param month the month of the sheet or period concerned; null: the month of the moment
 * @param detail plain values only; never a password, never file contents
 */
public record AuditEvent(
        String action,
        String subjectType,
        @Nullable Long subjectId,
        @Nullable Long agencyId,
        @Nullable YearMonth month,
        Map<String, Object> detail) {

    public static AuditEvent of(String action, String subjectType, @Nullable Long subjectId) {
        return new AuditEvent(action, subjectType, subjectId, null, null, Map.of());
    }

    public AuditEvent in(@Nullable Long agency) {
        return new AuditEvent(action, subjectType, subjectId, agency, month, detail);
    }

    public AuditEvent in(@Nullable Long agency, YearMonth of) {
        return new AuditEvent(action, subjectType, subjectId, agency, of, detail);
    }

    public AuditEvent with(Map<String, Object> more) {
        return new AuditEvent(action, subjectType, subjectId, agencyId, month, more);
    }
}
