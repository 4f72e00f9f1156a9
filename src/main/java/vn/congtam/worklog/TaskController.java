package vn.congtam.worklog;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/** The official's own month of tasks. */
@Controller
class TaskController {

    private static final String PAGE = "worklog/tasks";
    private static final String BOARD = "worklog/tasks :: board";

    private final TasksPages pages;
    private final TaskService tasks;
    private final MonthTurn turn;
    private final Leadership leadership;
    private final ProductChoice products;
    private final MessageSource messages;
    private final Formats formats;

    TaskController(
            TasksPages pages,
            TaskService tasks,
            MonthTurn turn,
            Leadership leadership,
            ProductChoice products,
            MessageSource messages,
            Formats formats) {
        this.pages = pages;
        this.tasks = tasks;
        this.turn = turn;
        this.leadership = leadership;
        this.products = products;
        this.messages = messages;
        this.formats = formats;
    }

    @GetMapping("/tasks")
    String list(
            CurrentOfficial me,
            MonthInView month,
            @RequestParam(defaultValue = "ALL") TaskTab tab,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "list") String view,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model) {
        TasksPage page = pages.of(person(me), month, new TasksPage.Choice(tab, q, "week".equals(view)));
        model.addAttribute("page", page);
        model.addAttribute("quick", QuickTaskForm.empty(page.defaultSource()));
        return fragment ? BOARD : PAGE;
    }

    @PostMapping("/tasks")
    String add(
            CurrentOfficial me,
            MonthInView month,
            @Valid @ModelAttribute("quick") QuickTaskForm quick,
            BindingResult errors,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            HttpServletResponse response) {
        quick.check(month.month(), errors);
        if (!errors.hasErrors()) {
            save(me, month, quick, errors, response);
            if (!errors.hasErrors() && !fragment) {
                return home(month);
            }
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return again(me, month, errors, fragment, model);
    }

    private void save(
            CurrentOfficial me,
            MonthInView month,
            QuickTaskForm quick,
            BindingResult errors,
            HttpServletResponse response) {
        Long assigner = leadership.assignerOf(person(me), month.month()).orElse(null);
        try {
            TaskDetails details =
                    quick.details(month.month(), pages.defaultSource(month.period(), person(me)), assigner);
            Assignee to = assignee(me);
            tasks.add(
                    to,
                    products.convert(details, to.agencyId(), quick.item(), null),
                    RepeatedAct.number(quick.act()),
                    me);
        } catch (Refused refused) {
            Refusals.show(refused, errors, response);
        }
    }

    /** The list once more: with what was typed and why it was refused, or with an empty row for the next task. */
    private String again(CurrentOfficial me, MonthInView month, BindingResult errors, boolean fragment, Model model) {
        TasksPage page = pages.of(person(me), month, new TasksPage.Choice(TaskTab.ALL, "", false));
        model.addAttribute("page", page);
        if (!errors.hasErrors()) {
            model.addAttribute("added", true);
            model.addAttribute("quick", QuickTaskForm.empty(page.defaultSource()));
            model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "quick");
        }
        return fragment ? BOARD : PAGE;
    }

    @PostMapping("/tasks/copy-routine")
    String copyRoutine(CurrentOfficial me, MonthInView month, Locale locale, RedirectAttributes flash) {
        int copied = turn.copyRoutine(assignee(me), month.month(), me);
        flash.addFlashAttribute("toast", messages.getMessage("worklog.copied", new Object[] {copied}, locale));
        return home(month);
    }

    @PostMapping("/tasks/carry-over")
    String carryOver(CurrentOfficial me, MonthInView month, Locale locale, RedirectAttributes flash) {
        String reason =
                messages.getMessage("worklog.reason.carriedOver", new Object[] {formats.month(month.month())}, locale);
        int carried = turn.carryOver(assignee(me), month.month(), reason, me);
        flash.addFlashAttribute("toast", messages.getMessage("worklog.carriedOver", new Object[] {carried}, locale));
        return home(month);
    }

    private static String home(MonthInView month) {
        return "redirect:/tasks?month=" + month.month();
    }

    private static long person(CurrentOfficial me) {
        if (me.personId() == null) {
            throw new NotFound();
        }
        return me.personId();
    }

    private static Assignee assignee(CurrentOfficial me) {
        if (me.agencyId() == null) {
            throw new NotFound();
        }
        return new Assignee(person(me), me.agencyId());
    }
}
