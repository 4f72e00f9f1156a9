package vn.congtam.appeal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/** The rule of each agency, which its HR may change; until then the higher body hears. */
@Service
class HearerRules {

    private static final RowMapper<HearerRule> RULE = new SimplePropertyRowMapper<>(HearerRule.class);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    HearerRules(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    HearerRule of(long agencyId) {
        return jdbc.sql("""
                        select r.otherwise, r.chair_id, coalesce(p.full_name, '') as chair_name, r.panel
                        from appeal_rule r left join person p on p.id = r.chair_id where r.agency_id = :agency
                        """).param("agency", agencyId).query(RULE).optional().orElse(HearerRule.DEFAULT);
    }

    /**
     * Changes the rule for appeals that are handed out from now on.
     *
     * @param chairId leader of the agency who chairs the panel, null for the higher body
     * @throws Refused when a panel lacks its chair or the decision that set it up
     */
    @Transactional
    public void change(long agencyId, boolean panel, @Nullable Long chairId, String members, CurrentOfficial by) {
        TextLimit.DOCUMENT.require(members);
        if (panel && (chairId == null || members.isBlank())) {
            throw new Refused("appeal.refused.panel");
        }
        jdbc.sql("""
                        insert into appeal_rule (agency_id, otherwise, chair_id, panel, changed_at, changed_by)
                        values (:agency, :otherwise, :chair, :panel, :at, :by)
                        on conflict (agency_id) do update set otherwise = excluded.otherwise, chair_id = excluded.chair_id,
                            panel = excluded.panel, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("agency", agencyId)
                .param("otherwise", (panel ? HearerKind.PANEL : HearerKind.HIGHER_BODY).name())
                .param("chair", panel ? chairId : null, Types.BIGINT)
                .param("panel", panel ? members.strip() : "")
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .update();
        audit.append(AuditEvent.of("appeal.rule-changed", "agency", agencyId)
                .in(agencyId)
                .with(Map.of("hearer", panel ? "PANEL" : "HIGHER_BODY")));
    }
}
