package vn.congtam.rulebook.framework;

import vn.congtam.shared.Points;

/**
 * One line of a sheet that receives points.
 *
 * @param code unique within the sheet and plain ASCII, for example {@code "I.1.a"} or {@code "II.2"}; the letter đ is written dd
 * @param maximum more than 0
 */
public record Criterion(String code, String label, Points maximum, Kind kind, Basis basis) {

    public enum Kind {
        /** Judged by people. */
        ITEM,
        /** Follows the completion ratio of the month's tasks, within a band. */
        RATIO,
        /** Rewards a named piece of work; the head of the agency decides. */
        BONUS
    }

    /** The number shown in the column TT: the last part of the code. */
    public String number() {
        String last = code.substring(code.lastIndexOf('.') + 1);
        return last.equals("dd") ? "đ" : last;
    }
}
