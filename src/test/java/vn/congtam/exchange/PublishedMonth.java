package vn.congtam.exchange;

import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.TestCity.Official;

/** A closed month of an agency with the result of one person, written straight into the tables; a test publishes it. */
public final class PublishedMonth {

    private final JdbcClient jdbc;
    private final Official person;
    private final YearMonth month;
    private final long sheet;
    public final long period;

    private PublishedMonth(JdbcClient jdbc, Official person, YearMonth month, long period, long sheet) {
        this.jdbc = jdbc;
        this.person = person;
        this.month = month;
        this.period = period;
        this.sheet = sheet;
    }

    /** @param total decides nothing here; the class is B */
    public static PublishedMonth closed(JdbcClient jdbc, Official person, YearMonth month, String total) {
        long period = jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due,
                                            publish_due, working_days, opened_at)
                        select :agency, :month, max(id), cast(:month as date) + 3, cast(:month as date) + 24, cast(:month as date) + 25,
                               cast(:month as date) + 27, cast(:month as date) + 35, 21, now()
                        from framework_version where code = '1841-QĐ/TU' and agency_id is null returning id
                        """)
                .param("agency", person.agencyId())
                .param("month", month.atDay(1))
                .query(Long.class)
                .single();
        long sheet = jdbc.sql("""
                        insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name,
                            duty_group, subject_group, sheet_kind, decider_id, status)
                        select :period, t.agency_id, :month, t.person_id, t.unit_id, t.id, t.role, t.title, u.name, p.duty_group,
                            p.subject_group, 'STAFF', null, 'DECIDED'
                        from post t join unit u on u.id = t.unit_id join person p on p.id = t.person_id where t.id = :post
                        returning id
                        """)
                .param("period", period)
                .param("month", month.atDay(1))
                .param("post", person.postId())
                .query(Long.class)
                .single();
        PublishedMonth closed = new PublishedMonth(jdbc, person, month, period, sheet);
        closed.close(1, total);
        jdbc.sql("update period set status = 'CLOSED', closed_at = timestamptz '2026-10-12 09:00+07' where id = ?")
                .param(period)
                .update();
        return closed;
    }

    public PublishedMonth publish() {
        jdbc.sql("""
                        update period set status = 'PUBLISHED', published_at = timestamptz '2026-10-12 10:00+07', audience = 'AGENCY' where id = ?
                        """).param(period).update();
        return this;
    }

    /** Reopened by two people and closed again with another total. */
    public void reissue(String total) {
        jdbc.sql("""
                        with asked as (
                            insert into reopening (period_id, closing_id, published, whole, reason, document_no, requested_by, requested_at,
                                answered_by, answered_at, approved)
                            select :period, max(c.id), true, true, 'Sai sót', '3/QĐ', (select min(id) from account), now(),
                                   (select max(id) from account), now(), true from closing c where c.period_id = :period returning id)
                        update period set reopening_id = (select id from asked) where id = -1
                        """).param("period", period).update();
        jdbc.sql(
                        "update period set reopening_id = (select max(id) from reopening where period_id = :period) where id = :period")
                .param("period", period)
                .update();
        close(2, total);
        jdbc.sql("update period set reopening_id = null, closed_at = timestamptz '2026-10-19 09:00+07' where id = ?")
                .param(period)
                .update();
    }

    private void close(int version, String total) {
        long closing = jdbc.sql("""
                        insert into closing (period_id, version, closed_at, people, rated, quota_percent, quota_limit, top_by_score,
                            top_after_quota, moved, result_hash, audit_digest)
                        values (?, ?, now(), 1, 1, 30, 0, 0, 0, 0, repeat('0', 64), repeat('0', 64)) returning id
                        """).params(period, version).query(Long.class).single();
        jdbc.sql("""
                        insert into month_result (closing_id, period_id, sheet_id, person_id, agency_id, month, unit_id, duty_group, rated, total,
                            class_by_score, class, rank_agency, rank_unit, framework_version_id)
                        values (:closing, :period, :sheet, :person, :agency, :month, :unit, '', true, cast(:total as numeric), 'B', 'B', 1, 1,
                            (select framework_version_id from score_sheet where id = :sheet))
                        """)
                .param("closing", closing)
                .param("period", period)
                .param("sheet", sheet)
                .param("person", person.personId())
                .param("agency", person.agencyId())
                .param("month", month.atDay(1))
                .param("unit", person.unitId())
                .param("total", total)
                .update();
    }
}
