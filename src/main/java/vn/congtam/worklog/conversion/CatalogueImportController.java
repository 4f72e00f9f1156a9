package vn.congtam.worklog.conversion;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.upload.Staged;
import vn.congtam.upload.StagedFiles;

/** Upload of a catalogue, preview and confirmation. */
@Controller
@RequestMapping("/agencies/{agencyId}/conversion")
class CatalogueImportController {

    private final CatalogueImports imports;
    private final MessageSource messages;

    CatalogueImportController(CatalogueImports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping("/import")
    ModelAndView upload(@PathVariable long agencyId, CurrentOfficial me) {
        new CataloguePermissions(me, agencyId).requireEdit();
        return uploadPage(agencyId);
    }

    @PostMapping("/import")
    ModelAndView stage(
            @PathVariable long agencyId,
            CurrentOfficial me,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        new CataloguePermissions(me, agencyId).requireEdit();
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("worklog.conversion.import.noFile");
            }
            UUID id = imports.stage(agencyId, StagedFiles.nameOf(file, "danh-muc.xlsx"), file.getBytes(), me);
            return new ModelAndView("redirect:/agencies/" + agencyId + "/conversion/import/" + id);
        } catch (Refused refused) {
            return refused(uploadPage(agencyId), refused);
        }
    }

    @GetMapping("/import/{importId}")
    ModelAndView preview(@PathVariable long agencyId, @PathVariable UUID importId, CurrentOfficial me) {
        new CataloguePermissions(me, agencyId).requireEdit();
        return previewPage(agencyId, importId);
    }

    @PostMapping("/import/{importId}/confirm")
    ModelAndView confirm(
            @PathVariable long agencyId,
            @PathVariable UUID importId,
            CurrentOfficial me,
            @RequestParam(defaultValue = "") String fingerprint,
            Locale locale,
            RedirectAttributes flash) {
        new CataloguePermissions(me, agencyId).requireEdit();
        try {
            ItemPlan plan = imports.confirm(agencyId, importId, fingerprint, me);
            Object[] numbers = {
                plan.added().size(), plan.changed().size(), plan.unchanged().size()
            };
            flash.addFlashAttribute("toast", messages.getMessage("worklog.conversion.imported", numbers, locale));
            return new ModelAndView("redirect:/agencies/" + agencyId + "/conversion");
        } catch (Refused refused) {
            return refused(previewPage(agencyId, importId), refused);
        }
    }

    @PostMapping("/import/{importId}/discard")
    String discard(@PathVariable long agencyId, @PathVariable UUID importId, CurrentOfficial me) {
        new CataloguePermissions(me, agencyId).requireEdit();
        imports.forget(agencyId, importId);
        return "redirect:/agencies/" + agencyId + "/conversion/import";
    }

    private ModelAndView previewPage(long agencyId, UUID importId) {
        Staged<ItemPlan> staged = imports.preview(agencyId, importId);
        return new ModelAndView("worklog/conversion/import-preview")
                .addObject("agencyId", agencyId)
                .addObject("importId", importId)
                .addObject("fileName", staged.fileName())
                .addObject("plan", staged.file());
    }

    private static ModelAndView uploadPage(long agencyId) {
        return new ModelAndView("worklog/conversion/import")
                .addObject("agencyId", agencyId)
                .addObject("columns", ItemColumn.values());
    }

    private static ModelAndView refused(ModelAndView page, Refused refused) {
        page.addObject("refused", refused);
        page.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
