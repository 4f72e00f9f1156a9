package vn.congtam.ranking;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.shared.VietnameseText;

/** What people decide about the quota of an open month: the extended limit, and who keeps a place in a tie. */
@Service
class QuotaDecisions {

    private final JdbcClient jdbc;
    private final RankedMonths months;
    private final Ranking ranking;
    private final AuditTrail audit;
    private final Clock clock;

    QuotaDecisions(JdbcClient jdbc, RankedMonths months, Ranking ranking, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.months = months;
        this.ranking = ranking;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts the month under the extended limit or back under the regular one (Decision 3814: up to 40 % with a justification).
     *
     * @param document number of the document that grants it
     * @throws Refused without document or reason
     * @throws Conflict once the month is closed
     */
    @Transactional
    void extend(long periodId, boolean extended, String document, String reason) {
        RankedMonth month = openMonth(periodId);
        if (extended && (document.isBlank() || reason.isBlank())) {
            throw new Refused("ranking.error.extension");
        }
        TextLimit.DOCUMENT.require(document);
        TextLimit.PROSE.require(reason);
        jdbc.sql("""
                        update period set quota_extended = :extended, quota_document = :document, quota_reason = :reason,
                               version = version + 1 where id = :period
                        """)
                .param("extended", extended)
                .param("document", extended ? VietnameseText.clean(document) : null)
                .param("reason", extended ? VietnameseText.clean(reason) : null)
                .param("period", periodId)
                .update();
        audit.append(AuditEvent.of(extended ? "quota.extended" : "quota.extensionWithdrawn", "period", periodId)
                .in(month.agencyId(), month.month())
                .with(Map.of("document", document, "reason", reason)));
    }

    /**
     * Settles the tie at a line: the ticked ones keep the class, the others of the tie do not. Nobody decides for
     * themselves, so the authority may not tick the own name.
     *
     * @param framework of the part whose line it is
     * @param circle whose line it is, {@code ""} for the agency
     * @param keeping sheets of the people who keep the class
     * @param chooser person who chooses
     * @throws Refused if there is no tie, the number does not fit the free places, or the reason is missing
     */
    @Transactional
    void settleTie(long periodId, long framework, String circle, Set<Long> keeping, String reason, long chooser) {
        RankedMonth month = months.part(openMonth(periodId), framework);
        jdbc.sql(
                        "delete from tie_choice where period_id = :period and framework_version_id = :framework and circle = :circle")
                .param("period", periodId)
                .param("framework", framework)
                .param("circle", circle)
                .update();
        OpenTie tie = ranking.ties(month, Map.of()).stream()
                .filter(open -> open.circle().equals(circle))
                .findFirst()
                .orElseThrow(() -> new Refused("ranking.error.noTie"));
        if (!tie.sheets().containsAll(keeping) || keeping.size() != tie.places()) {
            throw new Refused("ranking.error.tieCount", tie.places());
        }
        if (reason.isBlank()) {
            throw new Refused("ranking.error.tieReason");
        }
        TextLimit.PROSE.require(reason);
        for (long sheet : tie.sheets()) {
            choose(periodId, circle, sheet, keeping.contains(sheet) ? 1 : 2, VietnameseText.clean(reason), chooser);
        }
        audit.append(AuditEvent.of("tie.settled", "period", periodId)
                .in(month.agencyId(), month.month())
                .with(Map.of("line", circle, "keeping", List.copyOf(keeping), "reason", reason)));
    }

    private void choose(long periodId, String circle, long sheet, int place, String reason, long chooser) {
        int written = jdbc.sql("""
                        insert into tie_choice (period_id, person_id, circle, place, reason, chosen_by, chosen_at)
                        select :period, s.person_id, :circle, :place, :reason, :chooser, :at from score_sheet s
                        where s.id = :sheet and (:place <> 1 or s.person_id <> :chooser)
                        """)
                .param("period", periodId)
                .param("circle", circle)
                .param("place", place)
                .param("reason", reason)
                .param("chooser", chooser)
                .param("at", Timestamp.from(clock.instant()))
                .param("sheet", sheet)
                .update();
        if (written == 0) {
            throw new Refused("ranking.error.tieSelf");
        }
    }

    private RankedMonth openMonth(long periodId) {
        RankedMonth month = months.lock(periodId);
        if (!month.isOpen()) {
            throw new Conflict("ranking.error.closed");
        }
        return month;
    }
}
