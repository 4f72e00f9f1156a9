package vn.congtam.scorecard.transfers;

import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who decides in the months of the transfers of an agency, with one statement. */
@Component
class DecidedLists {

    /** Both lists of an agency are bounded, see {@link TransferLists}. */
    private static final int MOST = 400;

    private final JdbcClient jdbc;

    DecidedLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DecidedMonths of(long agencyId) {
        return new DecidedMonths(jdbc
                .sql("""
                        select x.id, k.month, d.name as agency, c.reason, w.display_name, c.chosen_at
                        from agency_transfer x
                        cross join lateral (select date_trunc('month', x.effective_on)::date as month) k
                        join agency d on d.id = rating_agency(x.person_id, k.month)
                        left join lateral (
                            select * from deciding_agency_choice c where c.person_id = x.person_id and c.month = k.month order by c.id desc limit 1
                        ) c on c.agency_id = d.id
                        left join account w on w.id = c.chosen_by
                        where x.status = 'ACCEPTED' and :agency in (x.from_agency_id, x.to_agency_id)
                          and (select count(*) from agency_days(x.person_id, k.month)) > 1
                        order by x.id desc limit :most
                        """)
                .param("agency", agencyId)
                .param("most", MOST)
                .query((row, n) -> {
                    Timestamp at = row.getTimestamp("chosen_at");
                    return new DecidedMonths.Decided(
                            row.getLong("id"),
                            YearMonth.from(row.getDate("month").toLocalDate()),
                            row.getString("agency"),
                            row.getString("reason"),
                            row.getString("display_name"),
                            at == null ? null : at.toInstant());
                })
                .list()
                .stream()
                .collect(Collectors.toMap(DecidedMonths.Decided::transferId, Function.identity())));
    }
}
