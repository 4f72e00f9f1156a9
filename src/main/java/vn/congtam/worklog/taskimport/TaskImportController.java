package vn.congtam.worklog.taskimport;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.upload.Staged;
import vn.congtam.upload.StagedFiles;
import vn.congtam.web.Attachment;

/** Upload of a list of tasks, preview and confirmation. */
@Controller
@RequestMapping("/tasks/import")
class TaskImportController {

    private final TaskImports imports;
    private final MessageSource messages;

    TaskImportController(TaskImports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView upload(CurrentOfficial me, MonthInView month) {
        return uploadPage(month, me);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(CurrentOfficial me, MonthInView month) {
        return Attachment.of(
                "mau-nhiem-vu-" + month.month() + ".xlsx", Attachment.XLSX, TaskTemplate.of(imports.month(month, me)));
    }

    @PostMapping
    ModelAndView stage(
            CurrentOfficial me, MonthInView month, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        try {
            if (file == null || file.isEmpty()) {
                throw new Refused("worklog.import.noFile");
            }
            UUID id = imports.stage(StagedFiles.nameOf(file, "nhiem-vu.xlsx"), file.getBytes(), month, me);
            return new ModelAndView("redirect:/tasks/import/" + id + "?month=" + month.month());
        } catch (Refused refused) {
            return refused(uploadPage(month, me), refused);
        }
    }

    @GetMapping("/{importId}")
    ModelAndView preview(@PathVariable UUID importId, CurrentOfficial me, MonthInView month) {
        return previewPage(importId, month, me);
    }

    @PostMapping("/{importId}/confirm")
    ModelAndView confirm(
            @PathVariable UUID importId,
            CurrentOfficial me,
            MonthInView month,
            @RequestParam(defaultValue = "0") int shown,
            Locale locale,
            RedirectAttributes flash) {
        try {
            Object[] added = {imports.confirm(importId, shown, month, me)};
            flash.addFlashAttribute("toast", messages.getMessage("worklog.import.done", added, locale));
            return new ModelAndView("redirect:/tasks?month=" + month.month());
        } catch (Refused refused) {
            return refused(previewPage(importId, month, me), refused);
        }
    }

    @PostMapping("/{importId}/discard")
    String discard(@PathVariable UUID importId, CurrentOfficial me, MonthInView month) {
        imports.forget(importId, month, me);
        return "redirect:/tasks/import?month=" + month.month();
    }

    private ModelAndView uploadPage(MonthInView month, CurrentOfficial me) {
        return new ModelAndView("worklog/task-import")
                .addObject("month", month.month())
                .addObject("leads", imports.month(month, me).doers().size() > 1)
                .addObject("columns", TaskColumn.values());
    }

    private ModelAndView previewPage(UUID importId, MonthInView month, CurrentOfficial me) {
        Staged<TaskPlan> staged = imports.preview(importId, month, me);
        return new ModelAndView("worklog/task-import-preview")
                .addObject("month", month.month())
                .addObject("importId", importId)
                .addObject("fileName", staged.fileName())
                .addObject("plan", staged.file());
    }

    private static ModelAndView refused(ModelAndView page, Refused refused) {
        page.addObject("refused", refused);
        page.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
