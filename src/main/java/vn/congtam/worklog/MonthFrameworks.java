package vn.congtam.worklog;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;

/**
 * The framework that a person's month is measured with: that of the sheet, or before the month is opened the one that the choices of
 * the agency give to the post.
 */
@Component
class MonthFrameworks {

    private static final String OF_SHEET = """
            select framework_version_id from score_sheet where period_id = :period and person_id = :person
            """;

    /** The main post of the month, the one in force at its beginning first. */
    private static final String OF_POST = """
            select f.framework_version_id from post t
            join person p on p.id = t.person_id
            cross join lateral assigned_by_scope(t.agency_id, :first, t.unit_id, t.role, p.subject_group) f
            where t.person_id = :person and t.agency_id = :agency and not t.concurrent
              and t.valid_from <= :last and coalesce(t.valid_to, 'infinity') >= :first and f.framework_version_id is not null
            order by t.valid_from limit 1
            """;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;
    private final Periods periods;

    MonthFrameworks(JdbcClient jdbc, Frameworks frameworks, Periods periods) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.periods = periods;
    }

    /** @param period null before the month is opened */
    Framework of(long personId, long agencyId, YearMonth month, @Nullable PeriodSummary period) {
        if (period == null) {
            return ofPost(personId, agencyId, month);
        }
        return frameworks.byId(period.mixed() ? ofSheet(personId, period) : period.frameworkVersionId());
    }

    Framework of(long personId, long agencyId, YearMonth month) {
        return of(personId, agencyId, month, periods.find(agencyId, month).orElse(null));
    }

    private long ofSheet(long personId, PeriodSummary period) {
        return jdbc.sql(OF_SHEET)
                .param("period", period.id())
                .param("person", personId)
                .query(Long.class)
                .optional()
                .orElse(period.frameworkVersionId());
    }

    private Framework ofPost(long personId, long agencyId, YearMonth month) {
        return jdbc.sql(OF_POST)
                .param("person", personId)
                .param("agency", agencyId)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(Long.class)
                .optional()
                .map(frameworks::byId)
                .orElseGet(() -> frameworks.validFor(agencyId, month).framework());
    }
}
