package vn.congtam.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that writes notices, as a set and each cause once, together with the mails that they ask for. What leads to the desk of
 * somebody who has delegated it is told to the delegate as well, never about the delegate's own sheet.
 */
@Component
class NoticeBook {

    private static final String TOLD = """
            with told (person_id, account_id, kind, key, agency_id, month, subject_id, about_id, detail, due, step, amount, link) as (
            """;

    private static final String WRITTEN = """
            ), everybody as (
                select t.*, cast(null as bigint) as acting_for_id from told t
                union all
                select d.delegate_id, null, t.kind, t.key || ':for:' || t.person_id, t.agency_id, t.month, t.subject_id, t.about_id, t.detail,
                       t.due, t.step, t.amount, t.link, t.person_id
                from told t
                join delegation d on d.delegator_id = t.person_id and d.agency_id = t.agency_id and d.revoked_at is null
                    and (cast(:told_at as timestamptz) at time zone 'Asia/Ho_Chi_Minh')::date between d.valid_from and d.valid_to
                where t.about_id is distinct from d.delegate_id
                  and (t.link ~ '^/team([/?]|$)' and d.scope <> 'DECISION' or t.link ~ '^/agencies/[0-9]+/decision' and d.scope <> 'REVIEW')
            ), written as (
                insert into notice (person_id, account_id, kind, key, agency_id, month, subject_id, about_id, detail, due, step, amount,
                                    link, acting_for_id, created_at)
                select person_id, account_id, kind, key, agency_id, month, subject_id, about_id, detail, due, step, amount, link, acting_for_id,
                       cast(:told_at as timestamptz)
                from everybody where num_nonnulls(person_id, account_id) = 1
                on conflict do nothing
                returning id, person_id, acting_for_id
            ), mailed as (
                insert into mail_outbox (notice_id, person_id, mode, next_attempt_at)
                select w.id, w.person_id, m.mode, case m.mode when 'DAILY' then cast(:digest_at as timestamptz) else cast(:told_at as timestamptz) end
                from written w
                join person p on p.id = w.person_id and p.email <> ''
                left join notice_preference f on f.person_id = p.id
                cross join lateral (select coalesce(f.mail, :usual_mail) as mode) m
                where :mailing and m.mode <> 'OFF'
            )
            select count(*) from written where acting_for_id is null
            """;

    private final JdbcClient jdbc;
    private final Mailing mailing;
    private final Clock clock;

    NoticeBook(JdbcClient jdbc, Mailing mailing, Clock clock) {
        this.jdbc = jdbc;
        this.mailing = mailing;
        this.clock = clock;
    }

    /**
     * Writes what a query answers, in the transaction of its cause; what was told before is left out.
     *
     * @param rows query with the columns of {@code told} in their order; exactly one of person and account per row, a row with
     *     neither concerns nobody
     * @return how many notices are new, those of delegates not counted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int write(String rows, Map<String, ?> parameters) {
        return jdbc.sql(TOLD + rows + WRITTEN)
                .params(parameters)
                .param("told_at", Timestamp.from(clock.instant()))
                .param("digest_at", Timestamp.from(mailing.nextDigest()))
                .param("usual_mail", mailing.usual().name())
                .param("mailing", mailing.isOn())
                .query(Integer.class)
                .single();
    }

    /** Marks as read that a closed month waits for publication. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settleClosed(long periodId) {
        jdbc.sql(
                        "update notice set read_at = :now where subject_id = :period and read_at is null and kind = 'MONTH_CLOSED'")
                .param("now", Timestamp.from(clock.instant()))
                .param("period", periodId)
                .update();
    }

    /** Marks as read what asked somebody to act on an appeal that has moved on since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settleAppeal(long appealId) {
        jdbc.sql(
                        "update notice set read_at = :now where subject_id = :appeal and read_at is null and kind in ('APPEAL_FILED', 'APPEAL_APPOINTED')")
                .param("now", Timestamp.from(clock.instant()))
                .param("appeal", appealId)
                .update();
    }

    /** Marks as read what was told about another system and has been dealt with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settleConnection(long clientId, String kind) {
        jdbc.sql("update notice set read_at = :now where subject_id = :client and read_at is null and kind = :kind")
                .param("now", Timestamp.from(clock.instant()))
                .param("client", clientId)
                .param("kind", kind)
                .update();
    }

    /** Marks as read what asked somebody to act on sheets that have moved on since. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(Long[] sheets) {
        jdbc.sql("""
                        update notice set read_at = :now where subject_id = any (:sheets) and read_at is null
                          and kind in ('SHEET_SUBMITTED', 'SHEET_RECALLED', 'SHEET_RETURNED', 'SHEET_SENT_BACK', 'SHEET_REVIEWED')
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("sheets", sheets)
                .update();
    }
}
