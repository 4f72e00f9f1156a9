package vn.congtam.organization.staffimport;

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
import vn.congtam.organization.Organization;
import vn.congtam.organization.PostsChanged;
import vn.congtam.organization.StaffImported;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.upload.Staged;
import vn.congtam.upload.StagedFiles;

/** Upload, preview, confirmation. */
@Service
class StaffImports {

    private static final String PURPOSE = "STAFF";

    private final StagedFiles files;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final ImportWriter writer;
    private final ObjectProvider<AccountDirectory> accounts;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    StaffImports(
            StagedFiles files,
            Organization organization,
            JdbcClient jdbc,
            ImportWriter writer,
            ObjectProvider<AccountDirectory> accounts,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.files = files;
        this.organization = organization;
        this.jdbc = jdbc;
        this.writer = writer;
        this.accounts = accounts;
        this.events = events;
        this.audit = audit;
    }

    record Preview(UUID id, Staged<StaffFile> staged, ImportPlan plan) {}

    /** @throws Refused when the file as a whole cannot be used */
    @Transactional
    UUID stage(long agencyId, String fileName, byte[] content, long accountId) {
        StaffFile.read(content);
        return files.keep(agencyId, PURPOSE, fileName, content, accountId);
    }

    /** @throws NotFound when it is not this agency's, forgotten or already taken over */
    @Transactional(readOnly = true)
    Preview preview(long agencyId, UUID id) {
        Staged<StaffFile> staged = files.read(agencyId, PURPOSE, id, StaffFile::read);
        return new Preview(id, staged, plan(agencyId, staged));
    }

    /**
     * Takes the list over, all or nothing.
     *
     * @param fingerprint of the plan that was shown
     * @throws Conflict when the database has moved since the preview
     */
    @Transactional
    ImportPlan confirm(long agencyId, UUID id, String fingerprint) {
        organization.hold(agencyId);
        Staged<StaffFile> staged = files.take(agencyId, PURPOSE, id, StaffFile::read);
        ImportPlan plan = plan(agencyId, staged);
        if (!plan.isClean()) {
            throw new Refused("organization.import.hasErrors", plan.rejected());
        }
        if (!plan.fingerprint().equals(fingerprint)) {
            throw new Conflict("organization.import.moved");
        }
        StaffImported imported = new StaffImported(agencyId, writer.write(agencyId, plan));
        files.forget(agencyId, id);
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

    void forget(long agencyId, UUID id) {
        files.forget(agencyId, id);
    }

    private ImportPlan plan(long agencyId, Staged<StaffFile> staged) {
        UserNames names = UserNames.of(agencyId, staged.file(), accounts.getIfAvailable());
        return ImportPlanner.plan(staged.file(), Snapshot.read(jdbc, agencyId), names);
    }
}
