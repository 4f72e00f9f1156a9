package vn.congtam.rulebook.choice;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.FrameworkPermissions;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/** Human resources give frameworks and kinds of sheets to units, posts and subject groups, in two steps with a preview between. */
@Controller
@RequestMapping("/agencies/{agencyId}/frameworks/assignments")
class AssignmentController {

    private static final List<String> ROLES = List.of("MEMBER", "DEPUTY", "HEAD", "AGENCY_DEPUTY", "AGENCY_HEAD");
    private static final List<String> GROUPS = List.of("CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE", "CONTRACT_WORKER");
    private static final List<String> KINDS = List.of("LEADER", "STAFF");

    private final Assignments assignments;
    private final FrameworkChoices choices;
    private final Frameworks frameworks;
    private final MessageSource messages;
    private final Formats formats;

    AssignmentController(
            Assignments assignments,
            FrameworkChoices choices,
            Frameworks frameworks,
            MessageSource messages,
            Formats formats) {
        this.assignments = assignments;
        this.choices = choices;
        this.frameworks = frameworks;
        this.messages = messages;
        this.formats = formats;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        new FrameworkPermissions(me, agencyId).requireEdit();
    }

    @GetMapping("/new")
    String ask(@PathVariable long agencyId, Model model, Locale locale) {
        fill(agencyId, model, locale);
        model.addAttribute("form", AssignmentForm.EMPTY);
        return "rulebook/assignment";
    }

    @PostMapping
    ModelAndView assign(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @Valid @ModelAttribute("form") AssignmentForm form,
            BindingResult typed,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        HttpStatus refusal = typed.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : null;
        try {
            if (refusal == null && form.isConfirmed()) {
                assignments.assign(form.of(agencyId), me.accountId());
                flash.addFlashAttribute("toastKey", "choice.assigned");
                return new ModelAndView("redirect:/agencies/" + agencyId + "/frameworks");
            }
            if (refusal == null) {
                model.addAttribute("assignment", form.of(agencyId))
                        .addAttribute("effect", assignments.preview(form.of(agencyId)));
                return new ModelAndView("rulebook/assignment-confirm", model.asMap());
            }
        } catch (Refused refused) {
            typed.reject(refused.messageKey(), refused.arguments(), refused.messageKey());
            refusal = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        }
        fill(agencyId, model, locale);
        return new ModelAndView("rulebook/assignment", model.asMap(), refusal);
    }

    private void fill(long agencyId, Model model, Locale locale) {
        Map<String, String> versions = new LinkedHashMap<>();
        frameworks
                .offeredTo(agencyId)
                .forEach(offered -> versions.put(
                        String.valueOf(offered.id()),
                        offered.framework().code() + " · " + offered.framework().version() + " · "
                                + offered.framework().title()));
        Map<String, String> months = new LinkedHashMap<>();
        choices.choosable(agencyId).forEach(month -> months.put(month.toString(), formats.month(month)));
        model.addAttribute("versions", versions)
                .addAttribute("months", months)
                .addAttribute("units", assignments.units(agencyId))
                .addAttribute("roles", named(ROLES, code -> "organization.role." + code, locale))
                .addAttribute("groups", named(GROUPS, code -> "organization.subjectGroup." + code, locale))
                .addAttribute("kinds", named(KINDS, code -> "choice.kind." + code, locale));
    }

    private Map<String, String> named(List<String> codes, Function<String, String> key, Locale locale) {
        Map<String, String> named = new LinkedHashMap<>();
        codes.forEach(code -> named.put(code, messages.getMessage(key.apply(code), null, locale)));
        return named;
    }
}
