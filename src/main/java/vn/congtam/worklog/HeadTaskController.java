package vn.congtam.worklog;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;

/** The month's tasks of an agency's head, whom nobody in the agency may judge: city HR enters the higher body's verdict. */
@Controller
@RequestMapping("/head-tasks/{personId}")
class HeadTaskController {

    private static final String PAGE = "worklog/head-tasks";

    private final HeadTasks heads;
    private final TeamTaskService tasks;
    private final ConfirmAnswer answer;
    private final MessageSource messages;

    HeadTaskController(HeadTasks heads, TeamTaskService tasks, ConfirmAnswer answer, MessageSource messages) {
        this.heads = heads;
        this.tasks = tasks;
        this.answer = answer;
        this.messages = messages;
    }

    @GetMapping
    String list(CurrentOfficial me, @PathVariable long personId, MonthInView month, Model model) {
        model.addAttribute("page", heads.page(me, personId, month.month()));
        return PAGE;
    }

    @PostMapping("/confirm")
    String confirm(
            CurrentOfficial me,
            @PathVariable long personId,
            MonthInView month,
            @RequestParam(name = "task", defaultValue = "") List<Long> ids,
            @RequestParam Quality verdict,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash) {
        HeadTasks.Page page = heads.page(me, personId, month.month());
        List<Long> own = page.only(ids);
        String wrong = ConfirmAnswer.wrong(own, verdict, note);
        if (wrong != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("error", messages.getMessage(wrong, null, locale));
            model.addAttribute("note", note);
            model.addAttribute("ticked", own);
            model.addAttribute("page", page);
            return PAGE;
        }
        answer.report(tasks.confirm(own, verdict, note.strip(), me), flash, locale);
        return "redirect:/head-tasks/" + personId + "?month=" + month.month();
    }
}
