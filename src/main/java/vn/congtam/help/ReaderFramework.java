package vn.congtam.help;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;

/** The framework that the reader is scored with in the month in view; without a sheet that of the agency, without an agency that of the city. */
@Component
class ReaderFramework {

    private final Frameworks frameworks;
    private final JdbcClient jdbc;

    ReaderFramework(Frameworks frameworks, JdbcClient jdbc) {
        this.frameworks = frameworks;
        this.jdbc = jdbc;
    }

    Framework of(@Nullable CurrentOfficial me, MonthInView month) {
        PeriodSummary period = month.period();
        if (period == null) {
            return frameworks
                    .validFor(month.agencyId() == null ? 0 : month.agencyId(), month.month())
                    .framework();
        }
        Long own = me != null && period.mixed() && me.personId() != null ? ownIn(period, me.personId()) : null;
        return frameworks.byId(own == null ? period.frameworkVersionId() : own);
    }

    private @Nullable Long ownIn(PeriodSummary period, long person) {
        return jdbc.sql(
                        "select framework_version_id from score_sheet where period_id = :period and person_id = :person")
                .param("period", period.id(), Types.BIGINT)
                .param("person", person, Types.BIGINT)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}
