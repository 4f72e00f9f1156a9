package vn.congtam.document.official;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.document.letterhead.Authority;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.Conflict;

/** Remembers number, date and signer of the papers of a month. */
@Service
public class PaperNumbers {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    PaperNumbers(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    public PaperNumber of(long periodId, PaperKind kind) {
        return jdbc.sql("select * from paper_number where period_id = :period and kind = :kind")
                .param("period", periodId)
                .param("kind", kind.name())
                .query((row, n) -> new PaperNumber(
                        row.getString("number"),
                        row.getObject("dated_on", LocalDate.class),
                        authority(row.getString("authority")),
                        row.getString("signer_title"),
                        row.getString("signer_name"),
                        row.getInt("version")))
                .optional()
                .orElse(PaperNumber.NONE);
    }

    /** @throws Conflict when somebody else has saved since the form was opened */
    @Transactional
    void save(PeriodSummary period, PaperKind kind, NumberForm form, CurrentOfficial me) {
        Authority authority = Objects.requireNonNull(form.authority());
        int saved = jdbc.sql("""
                        insert into paper_number as n (period_id, kind, number, dated_on, authority, signer_title, signer_name, version,
                            changed_by, changed_at)
                        select :period, :kind, :number, :date, :authority, :title, :name, 1, :account, :now
                        where :version = 0 or exists (select from paper_number where period_id = :period and kind = :kind)
                        on conflict (period_id, kind) do update set number = excluded.number, dated_on = excluded.dated_on,
                            authority = excluded.authority, signer_title = excluded.signer_title, signer_name = excluded.signer_name,
                            version = n.version + 1, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        where n.version = :version
                        """)
                .param("period", period.id())
                .param("kind", kind.name())
                .param("number", form.number())
                .param("date", form.datedOn(), Types.DATE)
                .param("authority", authority.name())
                .param("title", kind == PaperKind.PROPOSAL || authority.isForAnother() ? form.signerTitle() : "")
                .param("name", form.signerName())
                .param("account", me.accountId())
                .param("now", Timestamp.from(clock.instant()))
                .param("version", form.version())
                .update();
        if (saved == 0) {
            throw new Conflict("document.form.stale");
        }
        audit.append(AuditEvent.of("paper.numbered", "period", period.id())
                .in(period.agencyId(), period.month())
                .with(Map.of("kind", kind.name(), "number", form.number())));
    }

    private static @Nullable Authority authority(@Nullable String name) {
        return name == null ? null : Authority.valueOf(name);
    }
}
