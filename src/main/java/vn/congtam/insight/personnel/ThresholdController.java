package vn.congtam.insight.personnel;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.congtam.account.CurrentOfficial;

/** City HR keeps the figures that the lists are asked with when nobody types others. */
@Controller
@RequestMapping("/city-personnel/thresholds")
class ThresholdController {

    private final Thresholds thresholds;
    private final MessageSource messages;

    ThresholdController(Thresholds thresholds, MessageSource messages) {
        this.thresholds = thresholds;
        this.messages = messages;
    }

    @GetMapping
    String show(CurrentOfficial me, Model model) {
        guard(me);
        return page(
                thresholds.all().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().name(),
                                entry -> entry.getValue().toString())),
                Set.of(),
                model);
    }

    @PostMapping
    ModelAndView change(
            CurrentOfficial me,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes flash,
            Locale locale) {
        guard(me);
        Map<Threshold, Integer> wanted = new EnumMap<>(Threshold.class);
        Set<Threshold> wrong = EnumSet.noneOf(Threshold.class);
        for (Threshold threshold : Threshold.values()) {
            String text = typed.getOrDefault(threshold.name(), "").strip();
            if (text.matches("\\d{1,3}") && threshold.allows(Integer.parseInt(text))) {
                wanted.put(threshold, Integer.valueOf(text));
            } else {
                wrong.add(threshold);
            }
        }
        if (!wrong.isEmpty()) {
            return new ModelAndView(page(typed, wrong, model), Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        thresholds.change(wanted, me);
        flash.addFlashAttribute("toast", messages.getMessage("personnel.thresholds.saved", null, locale));
        return new ModelAndView("redirect:/city-personnel/thresholds");
    }

    private static String page(Map<String, String> values, Set<Threshold> wrong, Model model) {
        model.addAttribute("lists", PersonnelList.values())
                .addAttribute("values", values)
                .addAttribute("wrong", wrong);
        return "insight/thresholds";
    }

    private static void guard(CurrentOfficial me) {
        PersonnelPermissions.require(new PersonnelPermissions(me).maySetThresholds());
    }
}
