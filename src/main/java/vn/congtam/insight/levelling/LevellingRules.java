package vn.congtam.insight.levelling;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;

/** The limits, as city human resources set them; a change holds for months that are closed afterwards. */
@Service
class LevellingRules {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    LevellingRules(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order of the kinds. */
    List<LevellingRule> all() {
        return jdbc
                .sql("select kind, active, fewest, limit_value, second, version from levelling_rule")
                .query((row, n) -> rule(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(LevellingRule::kind))
                .toList();
    }

    LevellingRule of(AlertKind kind) {
        return all().stream().filter(rule -> rule.kind() == kind).findFirst().orElseThrow(NotFound::new);
    }

    /** The second figures as parameters of the SQL: {@code secondTURNS}. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        for (LevellingRule rule : all()) {
            if (rule.second() != null) {
                parameters.put("second" + rule.kind(), rule.second());
            }
        }
        return parameters;
    }

    /** @throws Conflict if somebody else changed it since it was read */
    @Transactional
    void change(LevellingRule rule, CurrentOfficial by) {
        int changed = jdbc.sql("""
                        update levelling_rule set active = :active, fewest = :fewest, limit_value = :limit, second = :second, changed_at = :now,
                               changed_by = :by, version = version + 1
                        where kind = :kind and version = :version
                        """)
                .param("kind", rule.kind().name())
                .param("active", rule.active())
                .param("fewest", rule.fewest())
                .param("limit", rule.limit())
                .param("second", rule.second(), java.sql.Types.NUMERIC)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.accountId())
                .param("version", rule.version())
                .update();
        if (changed == 0) {
            throw new Conflict("levelling.rules.conflict");
        }
        audit.append(AuditEvent.of("levelling.rule-changed", "levelling_rule", null)
                .with(Map.of(
                        "kind", rule.kind().name(),
                        "active", rule.active(),
                        "fewest", rule.fewest(),
                        "limit", rule.limit(),
                        "second", rule.second() == null ? "" : rule.second())));
    }

    private static LevellingRule rule(ResultSet row) throws SQLException {
        BigDecimal second = row.getBigDecimal("second");
        return new LevellingRule(
                AlertKind.valueOf(row.getString("kind")),
                row.getBoolean("active"),
                row.getInt("fewest"),
                row.getBigDecimal("limit_value"),
                second,
                row.getInt("version"));
    }
}
