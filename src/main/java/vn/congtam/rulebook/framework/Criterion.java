package vn.congtam.rulebook.framework;

import vn.congtam.shared.Points;

/**
 * One line of a sheet that receives points.
 *
 * @param code unique within the sheet and plain ASCII, for example {@code "I.1.a"} or {@code "II.2"}; the letter đ is written dd
 * @param maximum more than 0; 100 for a mark, which is a percentage
 */
public record Criterion(String code, String label, Points maximum, Kind kind, Basis basis) {

    public enum Kind {
        /** Judged by people. */
        ITEM,
        /** Follows the completion ratio of the month's tasks, within a band. */
        RATIO,
        /** Rewards a named piece of work; the head of the agency decides. */
        BONUS,
        /** Computed from the month's converted products; nobody types it. */
        CONVERTED,
        /** A leader's mark in per cent that enters the converted line of its group; adds no points by itself. */
        MARK
    }

    /** Whether people give it, rather than the month's tasks alone. */
    public boolean isTyped() {
        return kind != Kind.CONVERTED;
    }

    /** Whether its points are part of the sum of its group. */
    public boolean addsToGroup() {
        return kind != Kind.MARK;
    }

    /** The number shown in the column TT: the last part of the code. */
    public String number() {
        String last = code.substring(code.lastIndexOf('.') + 1);
        return last.equals("dd") ? "đ" : last;
    }
}
