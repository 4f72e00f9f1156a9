package vn.congtam.scorecard.meeting;

import java.sql.Types;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.rulebook.framework.SheetKind;

/** Which kinds of sheets an agency, or the city for heads, decides in a meeting only. None unless somebody says so. */
@Component
class MeetingRules {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    MeetingRules(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    Set<SheetKind> of(MeetingSide side) {
        List<SheetKind> kinds = jdbc.sql(
                        "select sheet_kind from agency_meeting_rule where agency_id is not distinct from :agency")
                .param("agency", side.agencyId(), Types.BIGINT)
                .query((row, n) -> SheetKind.valueOf(row.getString(1)))
                .list();
        return kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }

    @Transactional
    void set(MeetingSide side, Set<SheetKind> kinds) {
        jdbc.sql("delete from agency_meeting_rule where agency_id is not distinct from :agency")
                .param("agency", side.agencyId(), Types.BIGINT)
                .update();
        kinds.forEach(kind -> jdbc.sql("""
                        insert into agency_meeting_rule (agency_id, sheet_kind, set_by, set_at) values (:agency, :kind, :by, :at)
                        """)
                .param("agency", side.agencyId(), Types.BIGINT)
                .param("kind", kind.name())
                .param("by", side.me().accountId())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update());
        audit.append(AuditEvent.of("meeting-rule.changed", "agency_meeting_rule", null)
                .in(side.agencyId(), side.month())
                .with(Map.of("kinds", kinds.stream().map(Enum::name).sorted().toList())));
    }
}
