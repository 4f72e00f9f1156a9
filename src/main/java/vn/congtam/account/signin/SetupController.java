package vn.congtam.account.signin;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.shared.NotFound;

/** Makes the first administrator of an empty installation; not there any more afterwards. */
@Controller
@RequestMapping("/setup")
class SetupController {

    private static final String VIEW = "account/setup";

    private final SetupTokens tokens;
    private final SetupService setup;

    SetupController(SetupTokens tokens, SetupService setup) {
        this.tokens = tokens;
        this.setup = setup;
    }

    @GetMapping
    String page(Model model) {
        requireOpen();
        model.addAttribute("form", new SetupForm("", "", "", "", ""));
        return VIEW;
    }

    @PostMapping
    ModelAndView create(@Valid @ModelAttribute("form") SetupForm form, BindingResult errors) {
        requireOpen();
        if (!errors.hasErrors()) {
            setup.createFirstAdministrator(form, errors);
        }
        return errors.hasErrors()
                ? new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/sign-in?ready");
    }

    private void requireOpen() {
        if (!tokens.isOpen()) {
            throw new NotFound();
        }
    }
}
