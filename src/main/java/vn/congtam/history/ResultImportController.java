package vn.congtam.history;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.history.ResultImports.Preview;
import vn.congtam.organization.Organization;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.upload.StagedFiles;
import vn.congtam.web.Attachment;

/** Upload, preview and confirmation of past results; the template to fill in. */
@Controller
@RequestMapping("/agencies/{agencyId}/history/uploads")
class ResultImportController {

    private final ResultImports imports;
    private final ImportBatches batches;
    private final Organization organization;
    private final MessageSource messages;

    ResultImportController(
            ResultImports imports, ImportBatches batches, Organization organization, MessageSource messages) {
        this.imports = imports;
        this.batches = batches;
        this.organization = organization;
        this.messages = messages;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        new HistoryPermissions(me, agencyId).requireImport();
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template() {
        return Attachment.of("mau-ket-qua-cac-thang-truoc.xlsx", Attachment.XLSX, ResultTemplate.create());
    }

    @PostMapping
    ModelAndView stage(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("history.noFile");
            }
            String name = StagedFiles.nameOf(file, "ket-qua.xlsx");
            UUID id = imports.stage(agencyId, name, file.getBytes(), me.accountId());
            return new ModelAndView("redirect:" + address(agencyId) + "/uploads/" + id);
        } catch (Refused refused) {
            ModelAndView page = new ModelAndView("history/imports")
                    .addObject("agency", organization.agency(agencyId))
                    .addObject("may", new HistoryPermissions(me, agencyId))
                    .addObject("columns", ResultColumn.values())
                    .addObject("batches", batches.of(agencyId));
            return withProblem(page, refused, locale);
        }
    }

    @GetMapping("/{uploadId}")
    ModelAndView preview(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable UUID uploadId,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page) {
        Preview preview = imports.preview(agencyId, uploadId, me.accountId());
        return ResultPreviewPage.of(organization.agency(agencyId), preview, show, page, "");
    }

    @PostMapping("/{uploadId}/confirm")
    ModelAndView confirm(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @PathVariable UUID uploadId,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String document,
            Locale locale,
            RedirectAttributes flash) {
        try {
            int added = imports.confirm(agencyId, uploadId, fingerprint, document, me.accountId());
            String key = added > 0 ? "history.done" : "history.nothingNew";
            flash.addFlashAttribute("toast", messages.getMessage(key, new Object[] {added}, locale));
            return new ModelAndView("redirect:" + address(agencyId));
        } catch (Refused refused) {
            Preview preview = imports.preview(agencyId, uploadId, me.accountId());
            ModelAndView again = ResultPreviewPage.of(organization.agency(agencyId), preview, "", 1, document);
            return withProblem(again, refused, locale);
        }
    }

    @PostMapping("/{uploadId}/discard")
    String discard(@PathVariable long agencyId, @PathVariable UUID uploadId) {
        imports.discard(agencyId, uploadId);
        return "redirect:" + address(agencyId);
    }

    private ModelAndView withProblem(ModelAndView page, Refused refused, Locale locale) {
        page.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
        page.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String address(long agencyId) {
        return "/agencies/" + agencyId + "/history";
    }
}
