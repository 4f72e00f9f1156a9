package vn.congtam.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.TestCity.Official;

/** A published month before the open one with the result of one person, and an appeal against it that the higher body hears. */
record AppealedMonth(long sheetId, long appealId, long fileId) {

    /** @param text what the appeal and the name of its file say */
    static AppealedMonth of(JdbcClient jdbc, Official person, Official reviewer, Official decider, String text) {
        long period = period(jdbc, person.agencyId());
        long sheet = sheet(jdbc, period, person, reviewer, decider);
        long closing = jdbc.sql("""
                        insert into closing (period_id, closed_at, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota, moved,
                                             result_hash, audit_digest)
                        values (?, now(), 1, 1, 30, 0, 0, 0, 0, repeat('0', 64), repeat('0', 64)) returning id
                        """).param(period).query(Long.class).single();
        jdbc.sql("""
                        insert into month_result (closing_id, period_id, sheet_id, person_id, agency_id, month, unit_id, duty_group, rated, total,
                            class_by_score, class, rank_agency, rank_unit, framework_version_id)
                        values (?, ?, ?, ?, ?, date '2026-09-01', ?, '', true, 80, 'B', 'B', 1, 1,
                            (select framework_version_id from score_sheet where id = ?))
                        """)
                .params(closing, period, sheet, person.personId(), person.agencyId(), person.unitId(), sheet)
                .update();
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where id = ?")
                .param(period)
                .update();
        jdbc.sql("update period set status = 'PUBLISHED', published_at = now(), audience = 'PERSON' where id = ?")
                .param(period)
                .update();
        long appeal = jdbc.sql("""
                        insert into appeal (closing_id, sheet_id, period_id, agency_id, month, person_id, asked, reason, filed_at, answer_due,
                            decider_id, status, hearer_kind)
                        values (?, ?, ?, ?, date '2026-09-01', ?, ?, ?, now(), date '2026-10-19', ?, 'IN_HEARING', 'HIGHER_BODY') returning id
                        """)
                .params(closing, sheet, period, person.agencyId(), person.personId(), text, text, decider.personId())
                .query(Long.class)
                .single();
        return new AppealedMonth(sheet, appeal, file(jdbc, appeal, person, text));
    }

    private static long period(JdbcClient jdbc, long agency) {
        return jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due,
                                            publish_due, working_days, opened_at)
                        select agency_id, date '2026-09-01', framework_version_id, plan_due, self_due, review_due, decision_due, publish_due,
                               21, now() from period where agency_id = ? returning id
                        """).param(agency).query(Long.class).single();
    }

    private static long sheet(JdbcClient jdbc, long period, Official person, Official reviewer, Official decider) {
        return jdbc.sql("""
                        insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name,
                            duty_group, subject_group, sheet_kind, reviewer1_id, decider_id, status)
                        select ?, t.agency_id, date '2026-09-01', t.person_id, t.unit_id, t.id, t.role, t.title, u.name, p.duty_group,
                            p.subject_group, 'STAFF', ?, ?, 'DECIDED'
                        from post t join unit u on u.id = t.unit_id join person p on p.id = t.person_id where t.id = ?
                        returning id
                        """)
                .params(period, reviewer.personId(), decider.personId(), person.postId())
                .query(Long.class)
                .single();
    }

    private static long file(JdbcClient jdbc, long appeal, Official person, String text) {
        return jdbc.sql("""
                        insert into appeal_file (appeal_id, file_name, content_type, size, sha256, content, uploaded_by, uploaded_at)
                        values (?, ?, 'application/pdf', 4, '', convert_to(?, 'UTF8'), ?, now()) returning id
                        """)
                .params(appeal, text + ".pdf", text, person.accountId())
                .query(Long.class)
                .single();
    }
}
