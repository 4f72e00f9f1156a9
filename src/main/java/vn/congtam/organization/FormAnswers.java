package vn.congtam.organization;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/** Shows a form again with what was typed: 422 for a mistake, 409 when somebody else was faster. */
final class FormAnswers {

    private FormAnswers() {}

    /** Does what a form without mistakes asks for; shows the form with {@code model} when there are mistakes or it is refused. */
    static ModelAndView to(
            String view, BindingResult typed, Supplier<Map<String, Object>> model, Supplier<ModelAndView> action) {
        if (typed.hasErrors()) {
            return again(view, model.get(), typed);
        }
        try {
            return action.get();
        } catch (Refused refused) {
            return refused(view, model.get(), typed, refused);
        }
    }

    static ModelAndView again(String view, Map<String, ?> model, BindingResult typed) {
        return page(view, model, typed, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static ModelAndView refused(String view, Map<String, ?> model, BindingResult typed, Refused refused) {
        typed.reject(refused.messageKey(), refused.arguments(), refused.messageKey());
        boolean stale = refused instanceof Conflict;
        return page(view, model, typed, stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(String view, Map<String, ?> model, BindingResult typed, HttpStatusCode status) {
        ModelAndView page = new ModelAndView(view, model);
        page.addAllObjects(typed.getModel());
        page.setStatus(status);
        return page;
    }
}
