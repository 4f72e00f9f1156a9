package vn.congtam.insight.levelling;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A rater of a month at one stage; a figure is null when there were too few sheets or peers.
 *
 * @param lenience points above peers who rate the same kind of people, shrunk for small numbers
 * @param raised mean points above the self-assessment
 * @param copied percent of sheets with the self-assessed points on every line
 * @param quick percent of sheets within seconds of the sheet before
 * @param alerts of the rater in this month and stage
 */
record RaterRow(
        long raterId,
        String rater,
        long agencyId,
        String agency,
        String stage,
        int sheets,
        @Nullable BigDecimal lenience,
        @Nullable BigDecimal raised,
        @Nullable BigDecimal copied,
        @Nullable BigDecimal quick,
        int alerts) {}
