package vn.congtam.document;

import java.util.EnumMap;
import java.util.Map;
import vn.congtam.ranking.ClosingRecord;
import vn.congtam.ranking.SummaryRow;
import vn.congtam.rulebook.framework.RatedClass;

/** Counts the rows that were written, so that a summary can be held against the closing record before it is handed out. */
final class SummaryTotals {

    private final Map<RatedClass, Integer> classes = new EnumMap<>(RatedClass.class);
    private int people;
    private int rated;
    private int moved;

    void add(SummaryRow row) {
        people++;
        String ratedClass = row.ratedClass();
        if (ratedClass != null) {
            rated++;
            classes.merge(RatedClass.valueOf(ratedClass), 1, Integer::sum);
        }
        if (row.moved()) {
            moved++;
        }
    }

    public int people() {
        return people;
    }

    public int notRated() {
        return people - rated;
    }

    public int moved() {
        return moved;
    }

    public int of(RatedClass ratedClass) {
        return classes.getOrDefault(ratedClass, 0);
    }

    /** @throws IllegalStateException when the rows are not those of the closing */
    SummaryTotals requireSameAs(ClosingRecord closing) {
        if (people != closing.people()
                || rated != closing.rated()
                || of(RatedClass.A) != closing.topAfterQuota()
                || moved != closing.moved()) {
            throw new IllegalStateException("Summary of closing " + closing.id() + " does not match its record");
        }
        return this;
    }
}
