package vn.congtam.worklog;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.TestCity.Official;

/** Puts tasks into a month as they stand, for tests that read. */
public final class TestTasks {

    static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final JdbcClient jdbc;

    public TestTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long open(Official person, String title, LocalDate due) {
        return insert(person, title, due, null, "PENDING", null);
    }

    public long finished(Official person, Official assigner, LocalDate due, LocalDate finished, String quality) {
        return insert(person, "Việc " + due.getDayOfMonth(), due, finished, quality, assigner);
    }

    /** Opens October for the agency under Decision 1841. */
    public void openOctober(long agencyId) {
        openOctober(agencyId, "1841-QĐ/TU");
    }

    public void openOctober(long agencyId, String framework) {
        jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due,
                                            publish_due, working_days, opened_at)
                        select ?, date '2026-10-01', (select max(id) from framework_version where code = ? and agency_id is null),
                               timestamptz '2026-10-03 17:00+07', timestamptz '2026-10-25 17:00+07',
                               timestamptz '2026-10-26 17:00+07', timestamptz '2026-10-28 17:00+07',
                               timestamptz '2026-11-05 17:00+07', 22, now()
                        """).params(agencyId, framework).update();
    }

    public void closeOctober(long agencyId) {
        jdbc.sql(
                        "update period set status = 'CLOSED', closed_at = now() where agency_id = ? and month = date '2026-10-01'")
                .param(agencyId)
                .update();
    }

    public static LocalDate october(int day) {
        return OCTOBER.atDay(day);
    }

    private long insert(
            Official person,
            String title,
            LocalDate due,
            @Nullable LocalDate finished,
            String quality,
            @Nullable Official assigner) {
        boolean judged = !"PENDING".equals(quality) && assigner != null;
        return jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, progress, finished_on, quality,
                                          quality_by, quality_at, assigner_id, created_at)
                        values (:agency, :person, date_trunc('month', cast(:due as date)), :title, 'PLAN', :due, :progress,
                                cast(:finished as date), :quality, :by, case when :judged then now() end, :assigner, now())
                        returning id
                        """)
                .param("agency", person.agencyId())
                .param("person", person.personId())
                .param("due", due)
                .param("title", title)
                .param("progress", finished == null ? 40 : 100)
                .param("finished", finished, java.sql.Types.DATE)
                .param("quality", quality)
                .param("by", judged && assigner != null ? assigner.personId() : null, java.sql.Types.BIGINT)
                .param("judged", judged)
                .param("assigner", assigner == null ? null : assigner.personId(), java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }
}
