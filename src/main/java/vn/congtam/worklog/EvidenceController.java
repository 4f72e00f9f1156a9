package vn.congtam.worklog;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Files of a task: whoever may see the task may download, the owner adds and removes. */
@Controller
class EvidenceController {

    private final TaskAccess access;
    private final EvidenceStore evidence;
    private final TaskPages pages;
    private final MessageSource messages;

    EvidenceController(TaskAccess access, EvidenceStore evidence, TaskPages pages, MessageSource messages) {
        this.access = access;
        this.evidence = evidence;
        this.pages = pages;
        this.messages = messages;
    }

    /** Takes the files one after the other; the first that is refused is named on the page, those before it stay. */
    @PostMapping("/tasks/{id}/evidence")
    String add(
            @PathVariable long id,
            @RequestParam("files") List<MultipartFile> files,
            CurrentOfficial me,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash)
            throws IOException {
        TaskPermissions may = access.to(id, me);
        TaskLine task = TaskAccess.require(may.canAttach(), may);
        int added = 0;
        for (MultipartFile file : files) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            try {
                evidence.add(task, name, file.getBytes(), me);
                added++;
            } catch (Refused refused) {
                model.addAttribute("refusedFile", SentFile.cleanName(name));
                model.addAttribute("fileError", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
                model.addAttribute("addedFiles", added);
                response.setStatus(Refusals.status(refused).value());
                return pages.show(access.to(id, me), model);
            }
        }
        flash.addFlashAttribute("toast", messages.getMessage("worklog.evidence.added", new Object[] {added}, locale));
        return "redirect:/tasks/" + id + "#evidence";
    }

    @GetMapping("/tasks/{id}/evidence/{evidenceId}")
    ResponseEntity<Resource> download(@PathVariable long id, @PathVariable long evidenceId, CurrentOfficial me) {
        access.to(id, me);
        EvidenceStore.Content file = evidence.read(id, evidenceId).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(file.bytes());
    }

    @PostMapping("/tasks/{id}/evidence/{evidenceId}/delete")
    String remove(@PathVariable long id, @PathVariable long evidenceId, CurrentOfficial me) {
        TaskPermissions may = access.to(id, me);
        TaskLine task = TaskAccess.require(may.canAttach() && !may.task().isConfirmed(), may);
        evidence.remove(task, evidenceId);
        return "redirect:/tasks/" + id + "#evidence";
    }
}
