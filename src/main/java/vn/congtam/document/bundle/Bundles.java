package vn.congtam.document.bundle;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.ClosingRecord;
import vn.congtam.ranking.Results;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Takes orders for bundles and finds them again, each for the account that asked for it. */
@Service
public class Bundles {

    /** More sheets are no single file that anybody handles. */
    static final int MOST_SHEETS = 5000;

    static final RowMapper<Bundle> BUNDLE = new SimplePropertyRowMapper<>(Bundle.class);

    private final JdbcClient jdbc;
    private final Results results;
    private final AuditTrail audit;
    private final Clock clock;

    Bundles(JdbcClient jdbc, Results results, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.results = results;
        this.audit = audit;
        this.clock = clock;
    }

    /** The reader's own bundle of a month. */
    public Optional<Bundle> newest(PeriodSummary period, CurrentOfficial me) {
        return jdbc.sql("""
                        select * from paper_bundle where period_id = :period and requested_by = :account
                        order by requested_at desc, id limit 1
                        """)
                .param("period", period.id())
                .param("account", me.accountId())
                .query(BUNDLE)
                .optional();
    }

    /** @throws NotFound when it is another month's or another account's */
    Bundle get(UUID id, PeriodSummary period, CurrentOfficial me) {
        return jdbc.sql("""
                        select * from paper_bundle where id = :id and period_id = :period and requested_by = :account
                        """)
                .param("id", id)
                .param("period", period.id())
                .param("account", me.accountId())
                .query(BUNDLE)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Asks for a bundle; the reader's earlier one of the month goes. While one is being made nothing happens.
     *
     * @throws Conflict while the month is open
     * @throws Refused when it has more sheets than go into a bundle
     */
    @Transactional
    public void request(PeriodSummary period, CurrentOfficial me) {
        oneAfterTheOther(me.accountId());
        ClosingRecord closing =
                results.closing(period.id()).orElseThrow(() -> new Conflict("document.bundle.conflict.open"));
        if (closing.people() > MOST_SHEETS) {
            throw new Refused("document.bundle.refused.tooMany", MOST_SHEETS);
        }
        jdbc.sql("""
                        delete from paper_bundle where period_id = :period and requested_by = :account and status in ('DONE', 'FAILED')
                        """)
                .param("period", period.id())
                .param("account", me.accountId())
                .update();
        int asked = jdbc.sql("""
                        insert into paper_bundle (id, period_id, closing_id, agency_id, requested_by, requested_at, total)
                        values (:id, :period, :closing, :agency, :account, :now, :total)
                        on conflict (period_id, requested_by) where status in ('WAITING', 'RUNNING') do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("period", period.id())
                .param("closing", closing.id())
                .param("agency", period.agencyId())
                .param("account", me.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .param("total", closing.people())
                .update();
        if (asked > 0) {
            note("bundle.requested", period, Map.of("people", closing.people()));
        }
    }

    /** Goes on where a failed bundle stopped; nothing happens when it has not failed, or when a newer one of the month is being made. */
    @Transactional
    void retry(Bundle bundle) {
        oneAfterTheOther(bundle.requestedBy());
        jdbc.sql("""
                        update paper_bundle b set status = 'WAITING', attempts = 0, failure = null, reference = null, finished_at = null,
                            lease = null, leased_until = null
                        where b.id = :id and b.status = 'FAILED' and not exists (
                            select from paper_bundle o where o.period_id = b.period_id and o.requested_by = b.requested_by
                              and o.status in ('WAITING', 'RUNNING'))
                        """).param("id", bundle.id()).update();
    }

    /** Orders of one account wait for each other: a bundle may fail between the two statements of an order for another one. */
    private void oneAfterTheOther(long accountId) {
        jdbc.sql("select id from account where id = :account for no key update")
                .param("account", accountId)
                .query(Long.class)
                .single();
    }

    /** Throws it away; a node that is making it stops at the next block. */
    @Transactional
    void remove(Bundle bundle) {
        jdbc.sql("delete from paper_bundle where id = :id")
                .param("id", bundle.id())
                .update();
    }

    /** Puts a download on record before its first byte goes out. */
    @Transactional
    public void downloaded(Bundle bundle, PeriodSummary period, long from) {
        note("bundle.downloaded", period, Map.of("people", bundle.total(), "from", from));
    }

    private void note(String action, PeriodSummary period, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "period", period.id())
                .in(period.agencyId(), period.month())
                .with(detail));
    }
}
