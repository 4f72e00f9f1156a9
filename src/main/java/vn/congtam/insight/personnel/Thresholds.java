package vn.congtam.insight.personnel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** The figures of the lists as the city keeps them; whoever asks a list may ask with others. */
@Service
class Thresholds {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Thresholds(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    Map<Threshold, Integer> all() {
        Map<Threshold, Integer> values = new EnumMap<>(Threshold.class);
        jdbc.sql("select code, value from personnel_threshold")
                .query((row, n) -> Map.entry(Threshold.valueOf(row.getString("code")), row.getInt("value")))
                .list()
                .forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        return values;
    }

    /** Writes what differs from what is kept. */
    @Transactional
    void change(Map<Threshold, Integer> wanted, CurrentOfficial me) {
        Map<Threshold, Integer> known = all();
        Map<String, Object> changes = new java.util.TreeMap<>();
        wanted.forEach((threshold, value) -> {
            if (!value.equals(known.get(threshold))) {
                changes.put(threshold.name(), value);
                jdbc.sql(
                                "update personnel_threshold set value = :value, changed_at = :now, changed_by = :by where code = :code")
                        .param("value", value)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", me.accountId())
                        .param("code", threshold.name())
                        .update();
            }
        });
        if (!changes.isEmpty()) {
            audit.append(AuditEvent.of("personnel.thresholdsChanged", "personnel_threshold", null)
                    .with(changes));
        }
    }
}
