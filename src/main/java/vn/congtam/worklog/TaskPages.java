package vn.congtam.worklog;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the page of one task. */
@Component
class TaskPages {

    private static final String PAGE = "worklog/task";

    private final EvidenceStore evidence;
    private final Leadership leadership;
    private final ProductCards cards;

    TaskPages(EvidenceStore evidence, Leadership leadership, ProductCards cards) {
        this.evidence = evidence;
        this.leadership = leadership;
        this.cards = cards;
    }

    /** Forms that were sent stay as they are in the model. */
    String show(TaskPermissions may, Model model) {
        TaskLine task = may.task();
        model.addAttribute("page", new TaskPage(may, evidence.of(task.id()), leaders(task), cards.of(task)));
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", ProductForm.of(task));
        }
        model.addAttribute("readMonth", task.month());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", TaskForm.of(task));
        }
        if (!model.containsAttribute("progressForm")) {
            model.addAttribute("progressForm", ProgressForm.of(task));
        }
        return PAGE;
    }

    List<Colleague> leaders(TaskLine task) {
        return leadership.leadersOf(task.personId(), task.month());
    }
}
