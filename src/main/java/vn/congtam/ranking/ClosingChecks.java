package vn.congtam.ranking;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.Refused;

/** What has to be in order before a month can be closed. */
@Component
class ClosingChecks {

    static final String SQL = """
            select count(*) as sheets,
                   count(*) filter (where s.status = 'DECIDED') as decided,
                   count(*) filter (where s.status = 'NOT_RATED') as not_rated,
                   count(*) filter (where s.status not in ('DECIDED', 'NOT_RATED') and s.role <> 'AGENCY_HEAD') as undecided,
                   count(*) filter (where s.status = 'RETURNED') as returned,
                   count(*) filter (where s.status not in ('DECIDED', 'NOT_RATED') and s.role = 'AGENCY_HEAD') as heads,
                   (array_agg(p.full_name order by p.sort_key)
                       filter (where s.status not in ('DECIDED', 'NOT_RATED') and s.role <> 'AGENCY_HEAD'))[1\\:10] as names,
                   count(*) filter (where s.role in ('HEAD', 'AGENCY_HEAD') and s.status <> 'NOT_RATED' and u.id is null) as unknown_units,
                   count(*) filter (where s.status = 'DECIDED' and s.days_worked is null) as unknown_days
            from score_sheet s
            join person p on p.id = s.person_id
            left join unit_class u on u.agency_id = s.agency_id and u.month = s.month
                 and (s.role = 'HEAD' and u.unit_id = s.unit_id or s.role = 'AGENCY_HEAD' and u.unit_id is null)
            where s.period_id = :period
            """;

    private final JdbcClient jdbc;

    ClosingChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the database tells.
     *
     * @param undecided without a decision and not "not rated", the agency head aside
     * @param undecidedNames of the first ten of them
     * @param headsUndecided 1 while the higher body has not decided on the agency head
     * @param unknownUnits heads whose unit's class is not recorded, so that it cannot limit theirs
     * @param unknownDays decided people whose days worked are not recorded
     */
    record State(
            int sheets,
            int decided,
            int notRated,
            int undecided,
            int returned,
            List<String> undecidedNames,
            int headsUndecided,
            int unknownUnits,
            int unknownDays) {

        public boolean everybodyHasAResult() {
            return sheets > 0 && undecided == 0 && headsUndecided == 0;
        }
    }

    State of(RankedMonth month) {
        return jdbc.sql(SQL)
                .param("period", month.periodId())
                .query((row, n) -> read(row))
                .single();
    }

    /**
     * Stops a closing run that did not give everybody a result.
     *
     * @param results that were written
     * @throws Refused with the reason in words
     */
    void requireAll(RankedMonth month, int results) {
        int sheets = jdbc.sql("select count(*) from score_sheet where period_id = :period")
                .param("period", month.periodId())
                .query(Integer.class)
                .single();
        if (sheets == 0) {
            throw new Refused("ranking.error.empty");
        }
        if (results == sheets) {
            return;
        }
        State state = of(month);
        if (state.undecided() > 0) {
            throw new Refused("ranking.error.undecided", state.undecided(), String.join(", ", state.undecidedNames()));
        }
        throw new Refused(state.headsUndecided() > 0 ? "ranking.error.headUndecided" : "ranking.error.tie");
    }

    static State read(ResultSet row) throws SQLException {
        return new State(
                row.getInt("sheets"),
                row.getInt("decided"),
                row.getInt("not_rated"),
                row.getInt("undecided"),
                row.getInt("returned"),
                names(row.getArray("names")),
                row.getInt("heads"),
                row.getInt("unknown_units"),
                row.getInt("unknown_days"));
    }

    private static List<String> names(@Nullable Array names) throws SQLException {
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }
}
