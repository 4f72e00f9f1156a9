package vn.congtam.worklog.conversion;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** Changes the catalogue of an agency. Permissions were asked before. */
@Service
class CatalogueService {

    private final Catalogue catalogue;
    private final CatalogueWriter writer;
    private final AuditTrail audit;

    CatalogueService(Catalogue catalogue, CatalogueWriter writer, AuditTrail audit) {
        this.catalogue = catalogue;
        this.writer = writer;
        this.audit = audit;
    }

    /** @throws Refused when the agency has the code already */
    @Transactional
    void add(long agencyId, YearMonth from, Entry entry, CurrentOfficial me) {
        writer.lock(agencyId);
        if (!catalogue.versions(agencyId, entry.code()).isEmpty()) {
            throw new Refused("worklog.conversion.refused.codeTaken", entry.code());
        }
        put(agencyId, from, entry, me);
    }

    /**
     * Says something else about a product from a month on and answers how many tasks follow.
     *
     * @throws Conflict for a month that is closed
     */
    @Transactional
    int change(long agencyId, YearMonth from, Entry entry, CurrentOfficial me) {
        writer.lock(agencyId);
        return put(agencyId, from, entry, me);
    }

    /** Puts the starter catalogue in force; entries of an agency with the same code stay. Answers how many were added. */
    @Transactional
    int start(long agencyId, CurrentOfficial me) {
        writer.lock(agencyId);
        YearMonth from = catalogue.firstOpenMonth(agencyId);
        List<Entry> missing = StarterCatalogue.entries().stream()
                .filter(entry -> catalogue.versions(agencyId, entry.code()).isEmpty())
                .toList();
        missing.forEach(entry -> writer.put(agencyId, from, entry, true, me));
        if (!missing.isEmpty()) {
            audit.append(AuditEvent.of("conversion.started", "agency", agencyId)
                    .in(agencyId)
                    .with(Map.of("from", from.toString(), "entries", missing.size())));
        }
        return missing.size();
    }

    private int put(long agencyId, YearMonth from, Entry entry, CurrentOfficial me) {
        writer.put(agencyId, from, entry, false, me);
        int tasks = writer.refreshTasks(agencyId, from);
        audit.append(AuditEvent.of("conversion.changed", "agency", agencyId)
                .in(agencyId)
                .with(Map.of(
                        "code",
                        entry.code(),
                        "from",
                        from.toString(),
                        "coefficient",
                        entry.coefficient(),
                        "group",
                        entry.complexity(),
                        "offered",
                        entry.offered(),
                        "tasks",
                        tasks)));
        return tasks;
    }
}
