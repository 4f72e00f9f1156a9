package vn.congtam.scorecard.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.VietnamTime;
import vn.congtam.shared.VietnameseText;

/**
 * When the self-assessment was handed in, against the deadline of its official.
 *
 * @param lateAfter last moment, extensions and grace included
 * @param at first handed in since the official last took it back; null: not handed in
 * @param overdue the deadline has passed by now
 */
record Handover(Instant lateAfter, @Nullable Instant at, boolean overdue) {

    static Handover of(ResultSet row, Instant now) throws SQLException {
        Instant lateAfter = row.getTimestamp("self_late_after").toInstant();
        Timestamp at = row.getTimestamp("handed_in");
        return new Handover(lateAfter, at == null ? null : at.toInstant(), now.isAfter(lateAfter));
    }

    /** Handed in late, or not at all although the deadline has passed. */
    public boolean isLate() {
        return at == null ? overdue : at.isAfter(lateAfter);
    }

    /**
     * The entry of the catalogue for handing in late (1841-QĐ/TU: II.1-06), proposed and never applied by itself. It is known by
     * its words, because an agency may give its own catalogue other codes.
     */
    Optional<DeductionItem> proposal(Framework framework) {
        return isLate()
                ? framework.deductions().stream()
                        .filter(Handover::isForLateSheets)
                        .findFirst()
                : Optional.empty();
    }

    /** The day that the deduction bears: the day after the last moment or the day of handing in, within the month. */
    LocalDate day(YearMonth month) {
        LocalDate day = VietnamTime.local(at == null ? lateAfter : at).toLocalDate();
        return day.isAfter(month.atEndOfMonth())
                ? month.atEndOfMonth()
                : day.isBefore(month.atDay(1)) ? month.atDay(1) : day;
    }

    private static boolean isForLateSheets(DeductionItem item) {
        String words = VietnameseText.searchKey(item.text());
        return words.contains("tu danh gia")
                && (words.contains("cham") || words.contains("muon") || words.contains("tre"));
    }
}
