package vn.congtam.ranking;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a closing leaves behind: a result for every sheet, the closing record and a record for each framework. */
@Component
class ClosingRows {

    private final JdbcClient jdbc;
    private final Circles circles;
    private final Clock clock;

    ClosingRows(JdbcClient jdbc, Circles circles, Clock clock) {
        this.jdbc = jdbc;
        this.circles = circles;
        this.clock = clock;
    }

    /** Number of the closing that begins. */
    long next() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('closing', 'id'))")
                .query(Long.class)
                .single();
    }

    /** Writes the results and says how many there are; people in a tie that is not settled have none. */
    int write(List<RankedMonth> parts, long closing) {
        makeRoomForSorting();
        return parts.stream().mapToInt(part -> writePart(part, closing)).sum();
    }

    /** Writes the records; {@code tallies} are those of the parts, in the same order. */
    void record(
            RankedMonth month,
            List<RankedMonth> parts,
            long closing,
            List<Tally> tallies,
            String digest,
            @Nullable Long accountId) {
        int places = 0;
        for (int at = 0; at < parts.size(); at++) {
            places += parts.get(at).places(tallies.get(at));
        }
        recordWhole(month, closing, Tally.together(tallies), places, digest, accountId);
        for (int at = 0; at < parts.size(); at++) {
            recordPart(parts.get(at), closing, tallies.get(at));
            circles.record(parts.get(at), closing);
        }
    }

    /** Until the end of the transaction; the usual size makes the sorting of a large agency spill to disk several times. */
    private void makeRoomForSorting() {
        jdbc.sql("select set_config('work_mem', '64MB', true)")
                .query(String.class)
                .single();
    }

    /**
     * In the order of the sheets, which is that of the people: foreign keys and indexes are then walked through once instead of
     * being looked up all over the disk, which is what counts when an agency has more people than the cache has room for.
     */
    private int writePart(RankedMonth part, long closing) {
        return jdbc.sql("with " + part.sql() + """

                        insert into month_result (closing_id, period_id, sheet_id, person_id, agency_id, month, unit_id, duty_group, framework_version_id, rated, total,
                            results_points, ratio_done, ratio_assigned, deducted, class_by_score, class_cap, class_cap_reason, class,
                            moved_by_quota, quota_line, tie_settled_by, not_rated_reason, rank_agency, rank_unit, rank_duty_group)
                        select :newClosing, :period, sheet_id, person_id, :agency, :month, unit_id, duty_group, :framework, rated, total,
                            results_points, ratio_done, ratio_assigned, deducted, class_by_score, class_cap, class_cap_reason, class,
                            moved_by_quota, quota_line, tie_settled_by, not_rated_reason, rank_agency, rank_unit, rank_duty_group
                        from ranked where outcome <> 'UNRESOLVED' order by sheet_id
                        """)
                .params(part.parameters())
                .param("newClosing", closing)
                .update();
    }

    private void recordWhole(
            RankedMonth month, long closing, Tally tally, int places, String digest, @Nullable Long accountId) {
        jdbc.sql("""
                        insert into closing (id, period_id, version, closed_at, closed_by, people, rated, counted, quota_percent, quota_limit, top_by_score,
                            top_after_quota, moved, result_hash, audit_digest)
                        overriding system value
                        values (:id, :period, :version, :at, :by, :people, :rated, :counted, :percent, :places, :topByScore, :topAfterQuota, :moved, :hash, :digest)
                        """)
                .param("id", closing)
                .param("period", month.periodId())
                .param("version", month.nextVersion())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", accountId)
                .param("people", tally.people())
                .param("rated", tally.rated())
                .param("counted", tally.counted())
                .param("percent", month.percent())
                .param("places", places)
                .param("topByScore", tally.topByScore())
                .param("topAfterQuota", tally.topAfterQuota())
                .param("moved", tally.moved())
                .param("hash", tally.resultHash())
                .param("digest", digest)
                .update();
    }

    private void recordPart(RankedMonth part, long closing, Tally tally) {
        jdbc.sql("""
                        insert into closing_part (closing_id, period_id, framework_version_id, people, rated, counted, quota_percent, quota_limit,
                            top_by_score, top_after_quota, moved, result_hash)
                        values (:closing, :period, :framework, :people, :rated, :counted, :percent, :places, :topByScore, :topAfterQuota, :moved, :hash)
                        """)
                .param("closing", closing)
                .param("period", part.periodId())
                .param("framework", part.frameworkId())
                .param("people", tally.people())
                .param("rated", tally.rated())
                .param("counted", tally.counted())
                .param("percent", part.percent())
                .param("places", part.places(tally))
                .param("topByScore", tally.topByScore())
                .param("topAfterQuota", tally.topAfterQuota())
                .param("moved", tally.moved())
                .param("hash", tally.resultHash())
                .update();
    }
}
