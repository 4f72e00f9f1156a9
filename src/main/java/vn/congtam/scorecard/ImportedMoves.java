package vn.congtam.scorecard;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.organization.ImportedPerson;
import vn.congtam.organization.StaffImported;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.shared.VietnamTime;
import vn.congtam.web.Formats;

/**
 * A staff list that gives somebody another post in the middle of a month moves that person like a move that was written down: the post with
 * most working days decides and the other unit hands over. Months that are closed are left alone.
 */
@Component
class ImportedMoves {

    private static final String MOVED = """
            insert into personnel_move (agency_id, person_id, kind, from_post_id, to_post_id, effective_on, document_no, recorded_at)
            select t.agency_id, t.person_id, case when t.unit_id = f.unit_id then 'CHANGE_OF_POST' else 'TRANSFER' end, f.id, t.id, t.valid_from,
                   :document, :now
            from post t
            join post f on f.person_id = t.person_id and f.agency_id = t.agency_id and not f.concurrent and f.valid_to = t.valid_from - 1
            where t.agency_id = :agency and not t.concurrent and t.person_id = any(:people)
              and (t.unit_id, t.role) is distinct from (f.unit_id, f.role)
              and not exists (select 1 from period p where p.agency_id = t.agency_id and p.status <> 'OPEN'
                              and p.month >= date_trunc('month', t.valid_from))
            on conflict (person_id, effective_on) do nothing
            """;

    private final SheetMoves moves;
    private final Periods periods;
    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    ImportedMoves(
            SheetMoves moves, Periods periods, JdbcClient jdbc, MessageSource messages, Formats formats, Clock clock) {
        this.moves = moves;
        this.periods = periods;
        this.jdbc = jdbc;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StaffImported imported) {
        int moved = jdbc.sql(MOVED)
                .param("agency", imported.agencyId())
                .param(
                        "people",
                        imported.people().stream().map(ImportedPerson::personId).toArray(Long[]::new))
                .param("document", document())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (moved > 0) {
            periods.of(imported.agencyId()).stream()
                    .filter(PeriodSummary::isOpen)
                    .forEach(moves::settle);
        }
    }

    /** The list itself is the document; kept in the language of documents. */
    private String document() {
        Object[] today = {formats.date(VietnamTime.today(clock))};
        return messages.getMessage("scorecard.moves.imported", today, Locale.of("vi"));
    }
}
