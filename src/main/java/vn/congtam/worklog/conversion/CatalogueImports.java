package vn.congtam.worklog.conversion;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.upload.Staged;
import vn.congtam.upload.StagedFiles;

/** Upload of a catalogue, preview, confirmation all or nothing. */
@Service
class CatalogueImports {

    private static final String PURPOSE = "CONVERSION";

    private final StagedFiles files;
    private final Catalogue catalogue;
    private final CatalogueWriter writer;
    private final AuditTrail audit;

    CatalogueImports(StagedFiles files, Catalogue catalogue, CatalogueWriter writer, AuditTrail audit) {
        this.files = files;
        this.catalogue = catalogue;
        this.writer = writer;
        this.audit = audit;
    }

    /** @throws Refused when the file as a whole cannot be used */
    @Transactional
    UUID stage(long agencyId, String fileName, byte[] content, CurrentOfficial me) {
        ItemFile.read(content, Entry.MOST_GROUPS);
        return files.keep(agencyId, PURPOSE, fileName, content, me.accountId());
    }

    /** @throws NotFound when it is not this agency's, forgotten or already taken over */
    @Transactional(readOnly = true)
    Staged<ItemPlan> preview(long agencyId, UUID id) {
        return plan(agencyId, files.read(agencyId, PURPOSE, id, content -> file(agencyId, content)));
    }

    /**
     * Takes the catalogue over, all or nothing.
     *
     * @param fingerprint of the plan that was shown
     * @throws Conflict when the database has moved since the preview
     */
    @Transactional
    ItemPlan confirm(long agencyId, UUID id, String fingerprint, CurrentOfficial me) {
        writer.lock(agencyId);
        Staged<ItemPlan> staged = plan(agencyId, files.take(agencyId, PURPOSE, id, content -> file(agencyId, content)));
        ItemPlan plan = staged.file();
        if (!plan.isClean()) {
            throw new Refused("worklog.conversion.import.hasErrors", plan.rejected());
        }
        if (!plan.fingerprint().equals(fingerprint)) {
            throw new Conflict("worklog.conversion.import.moved");
        }
        int tasks = write(agencyId, plan, me);
        files.forget(agencyId, id);
        audit.append(AuditEvent.of("conversion.imported", "agency", agencyId)
                .in(agencyId)
                .with(Map.of(
                        "file", staged.fileName(),
                        "read", plan.read(),
                        "added", plan.added().size(),
                        "changed", plan.changed().size(),
                        "tasks", tasks)));
        return plan;
    }

    @Transactional
    void forget(long agencyId, UUID id) {
        files.forget(agencyId, id);
    }

    private int write(long agencyId, ItemPlan plan, CurrentOfficial me) {
        plan.written().forEach(line -> writer.put(agencyId, line.from(), line.entry(), false, me));
        return plan.written().stream()
                .findFirst()
                .map(first -> writer.refreshTasks(agencyId, first.from()))
                .orElse(0);
    }

    private ItemFile file(long agencyId, byte[] content) {
        return ItemFile.read(content, catalogue.complexityGroups(agencyId, catalogue.firstOpenMonth(agencyId)));
    }

    private Staged<ItemPlan> plan(long agencyId, Staged<ItemFile> staged) {
        Map<YearMonth, Map<String, Entry>> inForce = new HashMap<>();
        ItemPlan plan = ItemPlan.of(
                staged.file(),
                catalogue.firstOpenMonth(agencyId),
                (code, month) -> inForce.computeIfAbsent(month, of -> entries(agencyId, of))
                        .get(code));
        return new Staged<>(staged.fileName(), staged.uploadedAt(), plan);
    }

    private Map<String, Entry> entries(long agencyId, YearMonth month) {
        return catalogue.inForce(agencyId, month).stream()
                .collect(Collectors.toMap(CatalogueItem::code, CatalogueItem::entry));
    }
}
