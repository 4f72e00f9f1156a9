package vn.congtam.worklog;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Refused;

/** Acts on a product: hand in again, claim and decide an objective cause, count, split; and what would come of a report. */
@Controller
class ProductController {

    private final TaskAccess access;
    private final ProductService products;
    private final ObjectiveCauses causes;
    private final ConvertedOutlooks outlooks;
    private final TaskPages pages;
    private final MessageSource messages;

    ProductController(
            TaskAccess access,
            ProductService products,
            ObjectiveCauses causes,
            ConvertedOutlooks outlooks,
            TaskPages pages,
            MessageSource messages) {
        this.access = access;
        this.products = products;
        this.causes = causes;
        this.outlooks = outlooks;
        this.pages = pages;
        this.messages = messages;
    }

    /** The three ratios of the month as they would be with what is typed; nothing is saved. */
    @GetMapping("/tasks/{id}/figures")
    String figures(@PathVariable long id, CurrentOfficial me, @ModelAttribute("typed") ProductForm typed, Model model) {
        TaskLine task = access.to(id, me).task();
        model.addAttribute("converted", outlooks.with(task, typed.outlook(task)));
        return "worklog/converted :: live";
    }

    @PostMapping("/tasks/{id}/redeliver")
    String redeliver(
            @PathVariable long id, CurrentOfficial me, Model model, HttpServletResponse response, Locale locale) {
        TaskPermissions may = access.to(id, me);
        may.requireRedelivery();
        return act(may, () -> products.redeliver(id), model, response, locale);
    }

    @PostMapping("/tasks/{id}/causes")
    String claim(
            @PathVariable long id,
            CurrentOfficial me,
            @RequestParam CauseKind kind,
            @ModelAttribute("typed") ProductForm typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        TaskPermissions may = access.to(id, me);
        TaskAccess.require(may.canClaimCause(), may);
        return act(may, () -> causes.claim(id, kind, typed.requiredNote(), me), model, response, locale);
    }

    @PostMapping("/team-tasks/{id}/causes/{causeId}")
    String decide(
            @PathVariable long id,
            @PathVariable long causeId,
            CurrentOfficial me,
            @RequestParam boolean confirmed,
            @ModelAttribute("typed") ProductForm typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        TaskPermissions may = access.to(id, me);
        may.requireRating();
        Runnable decide = confirmed
                ? () -> causes.decide(id, causeId, CauseState.CONFIRMED, typed.optionalNote(), me)
                : () -> causes.decide(id, causeId, CauseState.REFUSED, typed.requiredNote(), me);
        return act(may, decide, model, response, locale);
    }

    @PostMapping("/team-tasks/{id}/count")
    String count(
            @PathVariable long id,
            CurrentOfficial me,
            @ModelAttribute("typed") ProductForm typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        TaskPermissions may = access.to(id, me);
        may.requireRating();
        Runnable count =
                () -> products.count(id, typed.completedQuantity(), typed.failedReviews(), typed.delayCount(), me);
        return act(may, count, model, response, locale);
    }

    @PostMapping("/tasks/{id}/split")
    String split(
            @PathVariable long id,
            CurrentOfficial me,
            @ModelAttribute("typed") ProductForm typed,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        TaskPermissions may = access.to(id, me);
        TaskLine task = TaskAccess.require(may.canSplit(), may);
        Runnable split = () -> products.split(id, typed.partQuantity(), typed.dueIn(task.month()), me);
        return act(may, split, model, response, locale);
    }

    /** What was refused is said on the page of the task, with what was typed. */
    private String act(TaskPermissions may, Runnable act, Model model, HttpServletResponse response, Locale locale) {
        try {
            act.run();
        } catch (Refused refused) {
            response.setStatus(Refusals.status(refused).value());
            model.addAttribute("error", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
            return pages.show(may, model);
        }
        return "redirect:/tasks/" + may.task().id();
    }
}
