package vn.congtam.search;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Refused;

/** The own saved views: the page, the menu in the frame, and what may be done with each. */
@Controller
@RequestMapping("/saved-views")
class SavedViewController {

    private static final String PAGE = "search/saved-views";

    private final SavedViews views;
    private final MessageSource messages;

    SavedViewController(SavedViews views, MessageSource messages) {
        this.views = views;
        this.messages = messages;
    }

    /** @param address the page that the reader comes from, offered to be saved */
    @GetMapping
    String page(CurrentOfficial me, @RequestParam(defaultValue = "") String address, Model model) {
        model.addAttribute("views", views.of(me.accountId()));
        model.addAttribute("most", SavedViews.MOST).addAttribute("longest", SavedViews.LONGEST_NAME);
        model.addAttribute("address", address);
        return PAGE;
    }

    @GetMapping("/menu")
    String menu(CurrentOfficial me, Model model) {
        model.addAttribute("views", views.of(me.accountId()));
        return "search/menu :: menu";
    }

    @PostMapping
    ModelAndView save(
            CurrentOfficial me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String address,
            Locale locale,
            RedirectAttributes flash,
            Model model) {
        try {
            String kept = views.save(me.accountId(), name, address);
            flash.addFlashAttribute("toast", text("search.views.saved", locale));
            return to(kept);
        } catch (Refused refused) {
            model.addAttribute("name", name);
            return again(me, address, refused, locale, model);
        }
    }

    @PostMapping("/{viewId}")
    ModelAndView rename(
            CurrentOfficial me,
            @PathVariable long viewId,
            @RequestParam(defaultValue = "") String name,
            Locale locale,
            RedirectAttributes flash,
            Model model) {
        try {
            views.rename(me.accountId(), viewId, name);
            flash.addFlashAttribute("toast", text("search.views.renamed", locale));
            return to("/saved-views");
        } catch (Refused refused) {
            model.addAttribute("renamed", viewId).addAttribute("newName", name);
            return again(me, "", refused, locale, model);
        }
    }

    @PostMapping("/{viewId}/move")
    String move(CurrentOfficial me, @PathVariable long viewId, @RequestParam(defaultValue = "false") boolean up) {
        views.move(me.accountId(), viewId, up);
        return "redirect:/saved-views";
    }

    @PostMapping("/{viewId}/delete")
    String delete(CurrentOfficial me, @PathVariable long viewId, Locale locale, RedirectAttributes flash) {
        views.delete(me.accountId(), viewId);
        flash.addFlashAttribute("toast", text("search.views.deleted", locale));
        return "redirect:/saved-views";
    }

    private ModelAndView again(CurrentOfficial me, String address, Refused refused, Locale locale, Model model) {
        model.addAttribute("error", text(refused.messageKey(), locale, refused.arguments()));
        return new ModelAndView(page(me, address, model), Map.of(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A typed address is no template: braces in it stay what they are. */
    private static ModelAndView to(String address) {
        RedirectView view = new RedirectView(address);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
