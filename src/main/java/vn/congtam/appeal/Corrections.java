package vn.congtam.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Points;

/**
 * Hands the corrections of accepted appeals to whoever issues a new version of a month's results, and takes note of the version.
 * This is the only way from an appeal to a result.
 */
@Service
public class Corrections {

    private static final String AWAITING = """
            select a.* from appeal a where a.status in ('ACCEPTED', 'PARTLY_ACCEPTED') and a.new_closing_id is null and a.period_id = :period
            order by a.id
            """;

    private final JdbcClient jdbc;
    private final AppealDesk desk;
    private final ContestedProducts products;

    Corrections(JdbcClient jdbc, AppealDesk desk, ContestedProducts products) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.products = products;
    }

    /** Corrections of a month that no version of its results carries yet, in the order of filing. */
    public List<Correction> awaiting(long periodId) {
        return jdbc.sql(AWAITING)
                .param("period", periodId)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * Notes the version of the results that carries a correction, within the transaction that issues it.
     *
     * @throws NotFound for an unknown appeal
     * @throws Conflict when it does not wait for a version
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void reissued(long appealId, long closingId) {
        Appeal appeal = desk.take(appealId);
        appeal.reissued(closingId);
        desk.save(appeal, AppealVerb.REISSUED, closedBy(closingId), "");
    }

    private String closedBy(long closingId) {
        return jdbc.sql(
                        "select coalesce(a.display_name, '') from closing c left join account a on a.id = c.closed_by where c.id = :closing")
                .param("closing", closingId)
                .query(String.class)
                .single();
    }

    private Correction read(ResultSet row) throws SQLException {
        return new Correction(
                row.getLong("id"),
                row.getLong("agency_id"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getLong("period_id"),
                row.getLong("closing_id"),
                row.getLong("sheet_id"),
                row.getLong("person_id"),
                lines(row.getLong("id")),
                products.corrections(row.getLong("id")),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getTimestamp("answered_at").toInstant());
    }

    private Map<String, Correction.Line> lines(long appealId) {
        Map<String, Correction.Line> lines = new HashMap<>();
        jdbc.sql(
                        "select code, proposed, proposed_reason from appeal_line where appeal_id = :id and proposed is not null")
                .param("id", appealId)
                .query(row -> {
                    lines.put(
                            row.getString("code"),
                            new Correction.Line(
                                    Points.of(row.getBigDecimal("proposed")), row.getString("proposed_reason")));
                });
        return lines;
    }
}
