package vn.congtam.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One record of the log, as it is read. */
public record AuditRecord(
        long id,
        String chain,
        long seq,
        Instant at,
        String actor,
        String action,
        String subjectType,
        @Nullable Long subjectId,
        @Nullable Long agencyId,
        Map<String, Object> detail,
        String address) {}
