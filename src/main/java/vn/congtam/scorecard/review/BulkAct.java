package vn.congtam.scorecard.review;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import vn.congtam.shared.Refused;

/** Does the same to several people, each in a transaction of its own. */
@Component
class BulkAct {

    private final Refusals refusals;

    BulkAct(Refusals refusals) {
        this.refusals = refusals;
    }

    /**
     * What came out; travels through the session to the page that follows.
     *
     * @param summary how many succeeded
     * @param done names of those
     */
    record Outcome(String summary, ArrayList<String> done, ArrayList<Failure> failed) implements Serializable {}

    /** @param sentence why not, with the way out */
    record Failure(String name, String sentence) implements Serializable {}

    Outcome run(List<GridRow> rows, String summaryKey, LongConsumer act, Locale locale) {
        ArrayList<String> done = new ArrayList<>();
        ArrayList<Failure> failed = new ArrayList<>();
        for (GridRow row : rows) {
            try {
                act.accept(row.sheetId());
                done.add(row.name());
            } catch (Refused | OptimisticLockingFailureException e) {
                failed.add(new Failure(row.name(), refusals.sentence(e, locale)));
            }
        }
        return new Outcome(refusals.text(summaryKey, locale, done.size(), rows.size()), done, failed);
    }
}
