package vn.congtam.scorecard.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodStatus;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.SheetSubject;
import vn.congtam.shared.NotFound;

/** Reads what is said on sheets. Callers have asked whether the reader may see the sheet. */
@Component
public class Conversations {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    Conversations(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    /** Remarks on a sheet, the oldest first, at most the newest {@value #MOST}. */
    public List<Remark> remarks(long sheetId) {
        return jdbc.sql("""
                        select criterion, author_name as author, body, written_at from
                        (select * from sheet_remark where sheet_id = :sheet order by id desc limit :most) r order by id
                        """)
                .param("sheet", sheetId)
                .param("most", MOST)
                .query((row, n) -> new Remark(
                        row.getString("criterion"),
                        row.getString("author"),
                        row.getString("body"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /** @throws NotFound for an unknown sheet */
    TalkedSheet sheet(long sheetId, CurrentOfficial me) {
        return jdbc.sql("""
                        select s.*, e.status as period_status, p.full_name
                        from score_sheet s join period e on e.id = s.period_id join person p on p.id = s.person_id where s.id = :sheet
                        """)
                .param("sheet", sheetId)
                .query((row, n) -> new TalkedSheet(
                        me,
                        SheetSubject.of(row),
                        row.getLong("period_id"),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        PeriodStatus.valueOf(row.getString("period_status")),
                        SheetKind.valueOf(row.getString("sheet_kind")),
                        frameworks.byId(row.getLong("framework_version_id")),
                        row.getString("full_name")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Feedback feedback(long sheetId) {
        return jdbc.sql("select * from sheet_feedback where sheet_id = :sheet")
                .param("sheet", sheetId)
                .query((row, n) -> feedback(row))
                .optional()
                .orElse(Feedback.NONE);
    }

    /** What was published to this person for the month; for planning the next one. */
    Optional<Feedback> published(long personId, YearMonth month) {
        return jdbc.sql("""
                        select f.* from sheet_feedback f join score_sheet s on s.id = f.sheet_id join period e on e.id = s.period_id
                        where s.person_id = :person and s.month = :month and e.status = 'PUBLISHED' order by f.sheet_id desc limit 1
                        """)
                .param("person", personId)
                .param("month", month.atDay(1))
                .query((row, n) -> feedback(row))
                .optional();
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                row.getString("strengths"),
                row.getString("to_improve"),
                row.getString("next_month"),
                row.getString("author_name"),
                row.getTimestamp("written_at").toInstant());
    }
}
