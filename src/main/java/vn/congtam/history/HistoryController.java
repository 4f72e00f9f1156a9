package vn.congtam.history;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.Organization;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** What was imported, and its withdrawal. */
@Controller
@RequestMapping("/agencies/{agencyId}/history")
class HistoryController {

    private final ImportBatches batches;
    private final ResultImports imports;
    private final AuditTrail audit;
    private final Organization organization;
    private final MessageSource messages;

    HistoryController(
            ImportBatches batches,
            ResultImports imports,
            AuditTrail audit,
            Organization organization,
            MessageSource messages) {
        this.batches = batches;
        this.imports = imports;
        this.audit = audit;
        this.organization = organization;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(CurrentOfficial me, @PathVariable long agencyId) {
        HistoryPermissions permissions = new HistoryPermissions(me, agencyId);
        permissions.requireRead();
        return page("history/imports", agencyId)
                .addObject("may", permissions)
                .addObject("columns", ResultColumn.values())
                .addObject("batches", batches.of(agencyId));
    }

    @GetMapping("/{batchId}")
    ModelAndView batch(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long batchId,
            @RequestParam(defaultValue = "1") int page) {
        HistoryPermissions permissions = new HistoryPermissions(me, agencyId);
        permissions.requireRead();
        int shown = Math.clamp(page, 1, 100_000);
        ImportBatch batch = batches.get(agencyId, batchId);
        if (permissions.isOutsider()) {
            audit.append(AuditEvent.of("history.viewed", "import_batch", batchId)
                    .in(agencyId)
                    .with(Map.of("page", shown)));
        }
        return page("history/batch", agencyId)
                .addObject("may", permissions)
                .addObject("batch", batch)
                .addObject("rows", batches.rows(batchId, shown))
                .addObject("from", (shown - 1) * ImportBatches.PAGE)
                .addObject("page", shown);
    }

    @GetMapping("/{batchId}/withdraw")
    ModelAndView askForWithdrawal(CurrentOfficial me, @PathVariable long agencyId, @PathVariable long batchId) {
        new HistoryPermissions(me, agencyId).requireImport();
        return withdrawal(agencyId, batchId, "");
    }

    @PostMapping("/{batchId}/withdraw")
    ModelAndView withdraw(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable long batchId,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            RedirectAttributes flash) {
        new HistoryPermissions(me, agencyId).requireImport();
        ImportBatch batch = batches.get(agencyId, batchId);
        try {
            imports.withdraw(agencyId, batchId, reason, me.accountId());
        } catch (Refused refused) {
            ModelAndView again = withdrawal(agencyId, batchId, reason)
                    .addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
            again.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        flash.addFlashAttribute(
                "toast", messages.getMessage("history.withdrawn", new Object[] {batch.fileName()}, locale));
        return new ModelAndView("redirect:/agencies/" + agencyId + "/history");
    }

    private ModelAndView withdrawal(long agencyId, long batchId, String reason) {
        return page("history/withdraw", agencyId)
                .addObject("batch", batches.get(agencyId, batchId))
                .addObject("reason", reason);
    }

    private ModelAndView page(String view, long agencyId) {
        return new ModelAndView(view).addObject("agency", organization.agency(agencyId));
    }
}
