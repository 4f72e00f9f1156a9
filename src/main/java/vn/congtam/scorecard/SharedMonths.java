package vn.congtam.scorecard;

import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;

/**
 * What an act on a single sheet means for the other agencies of its month: a decision that is taken back, or a reason that falls away, no
 * longer holds the month where it was.
 */
@Component
class SharedMonths {

    private static final List<String> LOCKS = List.of("""
            select a.id from score_sheet s join agency a on a.id in (select agency_id from agency_days(s.person_id, s.month))
            where s.id = :sheet and (select count(*) from agency_days(s.person_id, s.month)) > 1 order by a.id for no key update of a
            """, """
            select o.id from score_sheet o
            where (o.person_id, o.month) = (select person_id, month from score_sheet where id = :sheet) order by o.id for no key update
            """);

    private final DecidingSheets deciding;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    SharedMonths(DecidingSheets deciding, EntityManager entities, JdbcClient jdbc) {
        this.deciding = deciding;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** To be called before the sheet is taken: agencies and sheets of its month in the order in which the city takes them. */
    void hold(long sheetId) {
        for (String rows : LOCKS) {
            jdbc.sql(rows)
                    .param("sheet", sheetId)
                    .query((row, n) -> row.getLong("id"))
                    .list();
        }
    }

    /** The last step after a decision was undone: the agency that decides by the days, or by the city, goes on. */
    void settle(ScoreSheet sheet, CurrentOfficial by) {
        entities.flush();
        long person = sheet.subject().personId();
        if (isShared(person, sheet.month())) {
            deciding.settle(person, sheet.month(), null, by);
        }
    }

    /** Name of another agency that rates the month. */
    Optional<String> ratedBy(ScoreSheet sheet) {
        entities.flush();
        return jdbc.sql("select name from agency where id = rated_elsewhere(?)")
                .param(sheet.id())
                .query(String.class)
                .optional();
    }

    private boolean isShared(long personId, YearMonth month) {
        return jdbc.sql("select count(*) > 1 from agency_days(?, ?)")
                .params(personId, month.atDay(1))
                .query(Boolean.class)
                .single();
    }
}
