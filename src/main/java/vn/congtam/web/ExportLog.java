package vn.congtam.web;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;

/** Puts on record that somebody took a table out of the product, before the first row leaves. */
@Service
class ExportLog {

    private final AuditTrail audit;

    ExportLog(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public void record(TableExport<?> export, TableFormat format, String address) {
        if (!export.recorded()) {
            return;
        }
        AuditEvent event = AuditEvent.of("table.exported", "table", null)
                .with(Map.of("table", export.title().key(), "format", format.extension(), "filter", address));
        audit.append(
                export.month() == null ? event.in(export.agencyId()) : event.in(export.agencyId(), export.month()));
    }
}
