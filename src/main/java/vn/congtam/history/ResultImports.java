package vn.congtam.history;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.Organization;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;
import vn.congtam.shared.VietnameseText;
import vn.congtam.upload.Staged;
import vn.congtam.upload.StagedFiles;
import vn.congtam.web.Formats;

/** Upload, preview, confirmation and withdrawal of past results. */
@Service
class ResultImports {

    private static final String PURPOSE = "RESULTS";
    private static final int LONGEST_DOCUMENT = 200;
    private static final int LONGEST_REASON = 1000;

    private final StagedFiles files;
    private final Organization organization;
    private final Frameworks frameworks;
    private final ResultWriter writer;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Formats formats;
    private final Clock clock;

    ResultImports(
            StagedFiles files,
            Organization organization,
            Frameworks frameworks,
            ResultWriter writer,
            JdbcClient jdbc,
            AuditTrail audit,
            Formats formats,
            Clock clock) {
        this.files = files;
        this.organization = organization;
        this.frameworks = frameworks;
        this.writer = writer;
        this.jdbc = jdbc;
        this.audit = audit;
        this.formats = formats;
        this.clock = clock;
    }

    record Preview(UUID id, Staged<ResultFile> staged, ResultPlan plan) {}

    /** @throws Refused when the file as a whole cannot be used */
    @Transactional
    UUID stage(long agencyId, String fileName, byte[] content, long accountId) {
        ResultFile.read(content);
        return files.keep(agencyId, PURPOSE, fileName, content, accountId);
    }

    /**
     * What the list would change.
     *
     * @param accountId who would import it: nobody imports results of their own
     * @throws NotFound when it is not this agency's, forgotten or already taken over
     */
    @Transactional(readOnly = true)
    Preview preview(long agencyId, UUID id, long accountId) {
        Staged<ResultFile> staged = files.read(agencyId, PURPOSE, id, ResultFile::read);
        return new Preview(id, staged, plan(agencyId, staged.file(), accountId));
    }

    /**
     * Takes the list over, all or nothing; a list that says nothing new leaves no trace. Answers how many months were added.
     *
     * @param fingerprint of the plan that was shown
     * @param document number of the paper result that the list repeats
     * @throws Conflict when the database has moved since the preview
     */
    @Transactional
    int confirm(long agencyId, UUID id, String fingerprint, String document, long accountId) {
        String number = required(document, "history.error.document", LONGEST_DOCUMENT);
        organization.hold(agencyId);
        Staged<ResultFile> staged = files.take(agencyId, PURPOSE, id, ResultFile::read);
        ResultPlan plan = plan(agencyId, staged.file(), accountId);
        if (!plan.fingerprint().equals(fingerprint)) {
            throw new Conflict("history.error.moved");
        }
        if (!plan.isClean()) {
            throw new Refused("history.error.rows", plan.rejected());
        }
        int added = plan.added().size();
        if (added > 0) {
            long batch = writer.write(agencyId, staged, plan, number, accountId);
            audit.append(AuditEvent.of("history.imported", "import_batch", batch)
                    .in(agencyId)
                    .with(Map.of(
                            "file", staged.fileName(),
                            "sha256", staged.file().sha256(),
                            "document", number,
                            "read", plan.read(),
                            "added", added,
                            "unchanged", plan.unchanged().size())));
        }
        files.forget(agencyId, id);
        return added;
    }

    void discard(long agencyId, UUID id) {
        files.forget(agencyId, id);
    }

    /**
     * Marks an import as withdrawn; its rows stay readable and no longer count.
     *
     * @throws Conflict when it was withdrawn before
     * @throws Refused when it holds results of the person who withdraws, or no reason is given
     */
    @Transactional
    void withdraw(long agencyId, long batchId, String reason, long accountId) {
        String why = required(reason, "history.error.reason", LONGEST_REASON);
        organization.hold(agencyId);
        requireOfOthers(batchId, accountId);
        int marked = jdbc.sql("""
                        update import_batch set withdrawn_at = :now, withdrawn_by = :account, withdraw_reason = :reason
                        where id = :batch and agency_id = :agency and withdrawn_at is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", accountId)
                .param("reason", why)
                .param("batch", batchId)
                .param("agency", agencyId)
                .update();
        if (marked == 0) {
            throw new Conflict("history.error.withdrawn");
        }
        int rows = jdbc.sql("update imported_month_result set live = false where batch_id = :batch and live")
                .param("batch", batchId)
                .update();
        audit.append(AuditEvent.of("history.withdrawn", "import_batch", batchId)
                .in(agencyId)
                .with(Map.of("reason", why, "rows", rows)));
    }

    private void requireOfOthers(long batchId, long accountId) {
        boolean own = jdbc.sql(
                        "select exists (select from imported_month_result i join account a on a.person_id = i.person_id where i.batch_id = :batch and a.id = :account)")
                .param("batch", batchId)
                .param("account", accountId)
                .query(Boolean.class)
                .single();
        if (own) {
            throw new Refused("history.error.own");
        }
    }

    private ResultPlan plan(long agencyId, ResultFile file, long accountId) {
        Snapshot now = Snapshot.read(jdbc, agencyId, accountId);
        return new ResultPlanner(file, now, agencyId, VietnamTime.month(clock), frameworks, formats).plan();
    }

    private static String required(String text, String key, int longest) {
        String clean = VietnameseText.clean(text);
        if (clean.isEmpty() || clean.length() > longest) {
            throw new Refused(key, longest);
        }
        return clean;
    }
}
