package vn.congtam.worklog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The screen of one task.
 *
 * @param may what the reader may do with it
 * @param leaders who may be named as assigner, the closest one first
 * @param product null where results do not come from products
 */
record TaskPage(
        TaskPermissions may,
        List<EvidenceLine> evidence,
        List<Colleague> leaders,
        @Nullable ProductCard product) {

    public TaskLine task() {
        return may.task();
    }

    /** For the choice of the assigner: number and name with post. */
    public Map<String, String> assigners() {
        Map<String, String> options = new LinkedHashMap<>();
        leaders.forEach(
                leader -> options.put(String.valueOf(leader.personId()), leader.name() + ", " + leader.title()));
        Long named = task().assignerId();
        if (named != null) {
            options.putIfAbsent(named.toString(), task().assignerName());
        }
        return options;
    }
}
