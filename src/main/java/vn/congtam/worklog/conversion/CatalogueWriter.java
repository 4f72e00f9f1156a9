package vn.congtam.worklog.conversion;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Conflict;

/** Writes versions of entries and hands their coefficient on to tasks. */
@Component
public class CatalogueWriter {

    private final JdbcClient jdbc;
    private final Clock clock;

    CatalogueWriter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One writer at a time in an agency. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(long agencyId) {
        jdbc.sql("select id from agency where id = :agency for update")
                .param("agency", agencyId)
                .query(Long.class)
                .single();
    }

    /**
     * Puts a version in force from a month on; one that began in the same month is replaced.
     *
     * @throws Conflict for a month that is closed, or before one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(long agencyId, YearMonth from, Entry entry, boolean shipped, CurrentOfficial me) {
        if (isClosedSince(agencyId, from)) {
            throw new Conflict("worklog.conversion.refused.closed");
        }
        jdbc.sql("""
                        insert into conversion_item (agency_id, code, valid_from, name, product, complexity, coefficient,
                            unit_of_measure, default_days, offered, source, changed_by, changed_at)
                        values (:agency, :code, :from, :name, :product, :complexity, :coefficient, :unit, :days, :offered,
                            :source, :by, :at)
                        on conflict (agency_id, code, valid_from) do update set name = excluded.name, product = excluded.product,
                            complexity = excluded.complexity, coefficient = excluded.coefficient,
                            unit_of_measure = excluded.unit_of_measure, default_days = excluded.default_days,
                            offered = excluded.offered, source = excluded.source, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        """)
                .param("agency", agencyId)
                .param("code", entry.code())
                .param("from", from.atDay(1))
                .param("name", entry.name())
                .param("product", entry.product())
                .param("complexity", entry.complexity())
                .param("coefficient", entry.coefficient())
                .param("unit", entry.unitOfMeasure())
                .param("days", entry.defaultDays(), Types.SMALLINT)
                .param("offered", entry.offered())
                .param("source", shipped ? "DEFAULT" : "AGENCY")
                .param("by", me.accountId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Brings the tasks of the months from this one on to the version in force. Tasks that somebody has confirmed, and those of
     * closed months, keep what they were given.
     *
     * @return number of tasks that changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int refreshTasks(long agencyId, YearMonth from) {
        return jdbc.sql("""
                        update task t set conversion_item_id = v.id, coefficient = v.coefficient, version = version + 1
                        from conversion_item old, conversion_item v
                        where t.agency_id = :agency and t.month >= :from and t.quality = 'PENDING' and old.id = t.conversion_item_id
                          and v.id = (select n.id from conversion_item n
                                      where n.agency_id = old.agency_id and n.code = old.code and n.valid_from <= t.month
                                      order by n.valid_from desc limit 1)
                          and (v.id <> t.conversion_item_id or v.coefficient <> t.coefficient)
                          and not exists (select 1 from period p
                                          where p.agency_id = t.agency_id and p.month = t.month and p.status <> 'OPEN')
                        """)
                .param("agency", agencyId)
                .param("from", from.atDay(1))
                .update();
    }

    private boolean isClosedSince(long agencyId, YearMonth month) {
        return jdbc.sql(
                        "select exists (select 1 from period where agency_id = :agency and month >= :month and status <> 'OPEN')")
                .param("agency", agencyId)
                .param("month", month.atDay(1))
                .query(Boolean.class)
                .single();
    }
}
