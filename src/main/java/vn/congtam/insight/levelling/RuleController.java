package vn.congtam.insight.levelling;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/** The limits from which something is asked about; city human resources change them, inspectors read them. */
@Controller
class RuleController {

    private final LevellingRules rules;
    private final Formats formats;
    private final MessageSource messages;

    RuleController(LevellingRules rules, Formats formats, MessageSource messages) {
        this.rules = rules;
        this.formats = formats;
        this.messages = messages;
    }

    @GetMapping("/city-levelling/rules")
    String all(CurrentOfficial me, Model model) {
        LevellingPermissions may = new LevellingPermissions(me);
        may.require(may.maySeeCity());
        model.addAttribute("may", may).addAttribute("rules", rules.all());
        return "insight/levelling-rules";
    }

    @GetMapping("/city-levelling/rules/{kind}")
    ModelAndView one(@PathVariable AlertKind kind, CurrentOfficial me) {
        LevellingPermissions may = new LevellingPermissions(me);
        may.require(may.maySetLimits());
        return page(kind, RuleForm.of(rules.of(kind), formats));
    }

    @PostMapping("/city-levelling/rules/{kind}")
    ModelAndView change(
            @PathVariable AlertKind kind,
            @ModelAttribute("form") RuleForm form,
            CurrentOfficial me,
            Locale locale,
            RedirectAttributes flash) {
        LevellingPermissions may = new LevellingPermissions(me);
        may.require(may.maySetLimits());
        try {
            rules.change(form.read(kind), me);
        } catch (Refused refused) {
            ModelAndView again = page(kind, form);
            again.setStatus(refused instanceof Conflict ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("problem", messages.getMessage(refused.messageKey(), refused.arguments(), locale));
        }
        flash.addFlashAttribute("toast", messages.getMessage("levelling.rules.saved", null, locale));
        return new ModelAndView("redirect:/city-levelling/rules");
    }

    private static ModelAndView page(AlertKind kind, RuleForm form) {
        return new ModelAndView("insight/levelling-rule")
                .addObject("kind", kind)
                .addObject("form", form);
    }
}
