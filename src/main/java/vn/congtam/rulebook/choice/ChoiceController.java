package vn.congtam.rulebook.choice;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.FrameworkPermissions;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/** Human resources choose the framework of their agency, in two steps. */
@Controller
@RequestMapping("/agencies/{agencyId}/frameworks/choices")
class ChoiceController {

    private final FrameworkChoices choices;
    private final Frameworks frameworks;
    private final Formats formats;

    ChoiceController(FrameworkChoices choices, Frameworks frameworks, Formats formats) {
        this.choices = choices;
        this.frameworks = frameworks;
        this.formats = formats;
    }

    @ModelAttribute
    void guard(CurrentOfficial me, @PathVariable long agencyId) {
        new FrameworkPermissions(me, agencyId).requireEdit();
    }

    @GetMapping("/new")
    String ask(@PathVariable long agencyId, @RequestParam(required = false) @Nullable Long version, Model model) {
        fill(agencyId, model);
        model.addAttribute("form", new ChoiceForm(version, "", "", null));
        return "rulebook/choice";
    }

    @PostMapping
    ModelAndView choose(
            CurrentOfficial me,
            @PathVariable long agencyId,
            @Valid @ModelAttribute("form") ChoiceForm form,
            BindingResult typed,
            Model model,
            RedirectAttributes flash) {
        HttpStatus refusal = typed.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : null;
        try {
            if (refusal == null && form.isConfirmed()) {
                choices.choose(agencyId, form.month(), form.versionId(), form.documentNo(), me.accountId());
                flash.addFlashAttribute("toastKey", "choice.done");
                return new ModelAndView("redirect:/agencies/" + agencyId + "/frameworks");
            }
            if (refusal == null) {
                model.addAttribute("framework", choices.check(agencyId, form.month(), form.versionId()));
                return new ModelAndView("rulebook/choice-confirm", model.asMap());
            }
        } catch (Refused refused) {
            typed.reject(refused.messageKey(), refused.arguments(), refused.messageKey());
            refusal = refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        }
        fill(agencyId, model);
        return new ModelAndView("rulebook/choice", model.asMap(), refusal);
    }

    private void fill(long agencyId, Model model) {
        Map<String, String> versions = new LinkedHashMap<>();
        frameworks
                .offeredTo(agencyId)
                .forEach(offered -> versions.put(
                        String.valueOf(offered.id()),
                        offered.framework().code() + " · " + offered.framework().version() + " · "
                                + offered.framework().title()));
        Map<String, String> months = new LinkedHashMap<>();
        choices.choosable(agencyId).forEach(month -> months.put(month.toString(), formats.month(month)));
        model.addAttribute("versions", versions);
        model.addAttribute("months", months);
    }
}
