package vn.congtam.rulebook.choice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.Frameworks.Published;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Chooses frameworks for an agency and remembers every choice. */
@Service
public class FrameworkChoices {

    private static final int MONTHS_AHEAD = 12;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;
    private final AuditTrail audit;
    private final Clock clock;

    FrameworkChoices(JdbcClient jdbc, Frameworks frameworks, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets a version apply from a month on, until another choice is made for it or a later month.
     *
     * @param documentNo number of the agency's document, not blank
     * @param account who chose
     * @throws Conflict when the month or a later one was opened meanwhile
     * @throws Refused when the month lies in the past or too far ahead, or the version is not the agency's to choose or not valid in the month
     */
    @Transactional
    public void choose(long agencyId, YearMonth from, long versionId, String documentNo, @Nullable Long account) {
        jdbc.sql("select id from agency where id = :agency for no key update")
                .param("agency", agencyId)
                .query(Long.class)
                .single();
        Framework framework = check(agencyId, from, versionId);
        long id = jdbc.sql("""
                        insert into framework_choice (agency_id, from_month, framework_version_id, document_no, chosen_by, chosen_at)
                        values (:agency, :from, :version, :document, :by, :now) returning id
                        """)
                .param("agency", agencyId)
                .param("from", from.atDay(1))
                .param("version", versionId)
                .param("document", documentNo.strip())
                .param("by", account, java.sql.Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        audit.append(AuditEvent.of("framework.chosen", "framework_choice", id)
                .in(agencyId)
                .with(Map.of(
                        "from", from.toString(),
                        "code", framework.code(),
                        "version", framework.version(),
                        "document", documentNo.strip())));
    }

    /**
     * The framework of a choice that could be made now.
     *
     * @throws Conflict when the month or a later one is opened
     * @throws Refused as {@link #choose}
     */
    public Framework check(long agencyId, YearMonth from, long versionId) {
        Published version = frameworks.offeredTo(agencyId).stream()
                .filter(offered -> offered.id() == versionId)
                .findFirst()
                .orElseThrow(() -> new Refused("choice.refused.version"));
        requireAhead(agencyId, from);
        Framework framework = version.framework();
        if (!framework.isValidIn(from)) {
            throw new Refused("choice.refused.notValid", framework.code(), text(from), text(framework.validFrom()));
        }
        return framework;
    }

    /**
     * Lets pass a month of {@link #choosable}.
     *
     * @throws Conflict when the month or a later one is opened
     * @throws Refused when it lies in the past or further ahead than may be chosen
     */
    public void requireAhead(long agencyId, YearMonth from) {
        YearMonth first = firstOpenMonth(agencyId);
        if (from.isBefore(VietnamTime.month(clock))) {
            throw new Refused("choice.refused.past", text(first));
        }
        if (from.isBefore(first)) {
            throw new Conflict("choice.conflict.opened", text(from), text(first));
        }
        YearMonth last = first.plusMonths(MONTHS_AHEAD - 1);
        if (from.isAfter(last)) {
            throw new Refused("choice.refused.tooFar", text(first), text(last));
        }
    }

    /** Months that a choice may begin with: from the first one that is neither past nor opened. */
    public List<YearMonth> choosable(long agencyId) {
        YearMonth first = firstOpenMonth(agencyId);
        return IntStream.range(0, MONTHS_AHEAD).mapToObj(first::plusMonths).toList();
    }

    /** Every choice of the agency, the one made last first. */
    public List<ChoiceLine> history(long agencyId) {
        return jdbc.sql("""
                        select c.*, coalesce(a.display_name, '') as by_name from framework_choice c
                        left join account a on a.id = c.chosen_by
                        where c.agency_id = :agency and num_nonnulls(c.unit_id, c.role, c.subject_group) = 0 order by c.id desc limit 200
                        """)
                .param("agency", agencyId)
                .query((row, n) -> line(row))
                .list();
    }

    /** What applies in the months around now, opened or not. */
    public List<MonthLine> months(long agencyId) {
        YearMonth now = VietnamTime.month(clock);
        Map<YearMonth, Long> opened = opened(agencyId, now.minusMonths(2));
        return Stream.iterate(now.minusMonths(2), month -> month.plusMonths(1))
                .limit(6)
                .map(month -> line(agencyId, month, opened.get(month)))
                .toList();
    }

    private MonthLine line(long agencyId, YearMonth month, @Nullable Long openedWith) {
        Frameworks.Applying applying = frameworks.applyingTo(agencyId, month);
        return openedWith == null
                ? new MonthLine(month, applying.version(), applying.choice(), false)
                : new MonthLine(
                        month,
                        new Published(openedWith, frameworks.byId(openedWith)),
                        openedWith == applying.version().id() ? applying.choice() : null,
                        true);
    }

    private Map<YearMonth, Long> opened(long agencyId, YearMonth since) {
        return jdbc
                .sql("select month, framework_version_id from period where agency_id = :agency and month >= :since")
                .param("agency", agencyId)
                .param("since", since.atDay(1))
                .query((row, n) -> Map.entry(month(row, "month"), row.getLong("framework_version_id")))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private YearMonth firstOpenMonth(long agencyId) {
        YearMonth now = VietnamTime.month(clock);
        return jdbc.sql(
                        "select max(month) as month from period where agency_id = :agency having max(month) is not null")
                .param("agency", agencyId)
                .query((row, n) -> month(row, "month").plusMonths(1))
                .optional()
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    private ChoiceLine line(ResultSet row) throws SQLException {
        long version = row.getLong("framework_version_id");
        return new ChoiceLine(
                month(row, "from_month"),
                new Published(version, frameworks.byId(version)),
                row.getString("document_no"),
                row.getTimestamp("chosen_at").toInstant(),
                row.getString("by_name"));
    }

    private static YearMonth month(ResultSet row, String column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }

    private static String text(YearMonth month) {
        return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }
}
