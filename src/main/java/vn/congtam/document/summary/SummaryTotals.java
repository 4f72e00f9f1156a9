package vn.congtam.document.summary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import vn.congtam.ranking.ClosingRecord;
import vn.congtam.ranking.SummaryRow;
import vn.congtam.rulebook.framework.RatedClass;

/** Counts the rows that were written, so that a summary can be held against the closing record before it is handed out. */
public final class SummaryTotals {

    private final Map<Long, Map<RatedClass, Integer>> classes = new HashMap<>();
    private int people;
    private int rated;
    private int moved;

    void add(SummaryRow row) {
        people++;
        String ratedClass = row.ratedClass();
        if (ratedClass != null) {
            rated++;
            classes.computeIfAbsent(row.frameworkId(), id -> new EnumMap<>(RatedClass.class))
                    .merge(RatedClass.valueOf(ratedClass), 1, Integer::sum);
        }
        if (row.moved()) {
            moved++;
        }
    }

    public int people() {
        return people;
    }

    public int rated() {
        return rated;
    }

    public int notRated() {
        return people - rated;
    }

    public int moved() {
        return moved;
    }

    /** People in a class of one framework. */
    public int of(long frameworkId, RatedClass ratedClass) {
        return classes.getOrDefault(frameworkId, Map.of()).getOrDefault(ratedClass, 0);
    }

    /** People with a class of one framework. */
    public int ratedBy(long frameworkId) {
        return classes.getOrDefault(frameworkId, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int top() {
        return classes.keySet().stream()
                .mapToInt(framework -> of(framework, RatedClass.A))
                .sum();
    }

    /** @throws IllegalStateException when the rows are not those of the closing */
    SummaryTotals requireSameAs(ClosingRecord closing) {
        if (people != closing.people()
                || rated != closing.rated()
                || top() != closing.topAfterQuota()
                || moved != closing.moved()) {
            throw new IllegalStateException("Summary of closing " + closing.id() + " does not match its record");
        }
        return this;
    }
}
