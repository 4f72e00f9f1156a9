package vn.congtam.organization.staffimport;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.AccountDirectory;
import vn.congtam.organization.PostsChanged;
import vn.congtam.organization.StaffImported;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Upload, preview, confirmation. The file waits in the database, so that the confirmation may reach another node. */
@Service
class StaffImports {

    /** An upload that nobody confirms is forgotten after this time. */
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final ImportWriter writer;
    private final ObjectProvider<AccountDirectory> accounts;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    StaffImports(
            JdbcClient jdbc,
            ImportWriter writer,
            ObjectProvider<AccountDirectory> accounts,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.accounts = accounts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    record Staged(String fileName, Instant uploadedAt, StaffFile file) {}

    record Preview(UUID id, Staged staged, ImportPlan plan) {}

    /** @throws Refused when the file as a whole cannot be used */
    @Transactional
    UUID stage(long agencyId, String fileName, byte[] content, long accountId) {
        StaffFile.read(content);
        forgetOld();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into staff_import (id, agency_id, file_name, content, uploaded_by, uploaded_at)
                        values (:id, :agency, :name, :content, :account, :now)
                        """)
                .param("id", id)
                .param("agency", agencyId)
                .param("name", fileName)
                .param("content", content)
                .param("account", accountId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** @throws NotFound when it is not this agency's, forgotten or already taken over */
    @Transactional(readOnly = true)
    Preview preview(long agencyId, UUID id) {
        Staged staged = staged(agencyId, id, false);
        return new Preview(id, staged, plan(agencyId, staged));
    }

    /**
     * Takes the list over, all or nothing. The agency's row is locked, so that two imports come one after the other.
     *
     * @param fingerprint of the plan that was shown
     * @throws Conflict when the database has moved since the preview
     */
    @Transactional
    ImportPlan confirm(long agencyId, UUID id, String fingerprint) {
        jdbc.sql("select id from agency where id = :agency for update")
                .param("agency", agencyId)
                .query(Long.class)
                .single();
        Staged staged = staged(agencyId, id, true);
        ImportPlan plan = plan(agencyId, staged);
        if (!plan.isClean()) {
            throw new Refused("organization.import.hasErrors", plan.rejected());
        }
        if (!plan.fingerprint().equals(fingerprint)) {
            throw new Conflict("organization.import.moved");
        }
        StaffImported imported = new StaffImported(agencyId, writer.write(agencyId, plan));
        forget(agencyId, id);
        events.publishEvent(imported);
        events.publishEvent(new PostsChanged(agencyId));
        audit.append(AuditEvent.of("staff.imported", "agency", agencyId)
                .in(agencyId)
                .with(Map.of(
                        "file", staged.fileName(),
                        "read", plan.read(),
                        "added", plan.added().size(),
                        "changed", plan.changed().size(),
                        "unchanged", plan.unchanged().size(),
                        "newUnits", plan.newUnits().size())));
        return plan;
    }

    @Transactional
    void forget(long agencyId, UUID id) {
        jdbc.sql("delete from staff_import where id = :id and agency_id = :agency")
                .param("id", id)
                .param("agency", agencyId)
                .update();
    }

    @Transactional
    void forgetOld() {
        jdbc.sql("delete from staff_import where uploaded_at < :limit")
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private ImportPlan plan(long agencyId, Staged staged) {
        UserNames names = UserNames.of(agencyId, staged.file(), accounts.getIfAvailable());
        return ImportPlanner.plan(staged.file(), Snapshot.read(jdbc, agencyId), names);
    }

    private Staged staged(long agencyId, UUID id, boolean lock) {
        return jdbc.sql("""
                        select file_name, content, uploaded_at from staff_import
                        where id = :id and agency_id = :agency and confirmed_at is null
                        """ + (lock ? "for update" : ""))
                .param("id", id)
                .param("agency", agencyId)
                .query((row, n) -> new Staged(
                        row.getString("file_name"),
                        row.getTimestamp("uploaded_at").toInstant(),
                        StaffFile.read(row.getBytes("content"))))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
