package vn.congtam.organization.staffimport;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.organization.Organization;
import vn.congtam.organization.OrganizationPermissions;
import vn.congtam.organization.OrganizationUser;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.upload.StagedFiles;
import vn.congtam.web.Attachment;

/** Upload, preview and confirmation of a staff list; the template to fill in. */
@Controller
@RequestMapping("/agencies/{agencyId}/organization/import")
class StaffImportController {

    private static final String UPLOAD = "organization/import";

    private final StaffImports imports;
    private final Organization organization;

    StaffImportController(StaffImports imports, Organization organization) {
        this.imports = imports;
        this.organization = organization;
    }

    @GetMapping
    ModelAndView upload(@PathVariable long agencyId, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return uploadPage(agencyId);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(@PathVariable long agencyId, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return Attachment.of("mau-danh-sach-can-bo.xlsx", Attachment.XLSX, TemplateFile.create());
    }

    @PostMapping
    ModelAndView stage(
            @PathVariable long agencyId,
            OrganizationUser me,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        new OrganizationPermissions(me).requireEdit(agencyId);
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("organization.import.noFile");
            }
            UUID id = imports.stage(
                    agencyId, StagedFiles.nameOf(file, "danh-sach.xlsx"), file.getBytes(), me.accountId());
            return new ModelAndView("redirect:/agencies/" + agencyId + "/organization/import/" + id);
        } catch (Refused refused) {
            ModelAndView page = uploadPage(agencyId).addObject("refused", refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/{importId}")
    ModelAndView preview(
            @PathVariable long agencyId,
            @PathVariable UUID importId,
            OrganizationUser me,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        return PreviewPage.of(organization.agency(agencyId), imports.preview(agencyId, importId), show, page);
    }

    @PostMapping("/{importId}/confirm")
    ModelAndView confirm(
            @PathVariable long agencyId,
            @PathVariable UUID importId,
            OrganizationUser me,
            @RequestParam(defaultValue = "") String fingerprint,
            RedirectAttributes redirect) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        try {
            ImportPlan plan = imports.confirm(agencyId, importId, fingerprint);
            redirect.addFlashAttribute("imported", ImportSummary.of(plan));
            return new ModelAndView("redirect:/agencies/" + agencyId + "/organization");
        } catch (Refused refused) {
            ModelAndView again =
                    PreviewPage.of(organization.agency(agencyId), imports.preview(agencyId, importId), "", 1);
            again.addObject("refused", refused);
            again.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @PostMapping("/{importId}/discard")
    String discard(@PathVariable long agencyId, @PathVariable UUID importId, OrganizationUser me) {
        new OrganizationPermissions(me).requireEdit(agencyId);
        imports.forget(agencyId, importId);
        return "redirect:/agencies/" + agencyId + "/organization/import";
    }

    private ModelAndView uploadPage(long agencyId) {
        return new ModelAndView(UPLOAD)
                .addObject("agency", organization.agency(agencyId))
                .addObject("columns", Column.values());
    }
}
