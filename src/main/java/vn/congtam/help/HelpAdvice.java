package vn.congtam.help;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInViewResolver;

/** Gives pages the words beside their fields, the step of a tour that is under way, and on first pages the offer to start one. */
@ControllerAdvice
class HelpAdvice {

    private static final Pattern FIRST_PAGE = Pattern.compile("/|/city|/admin/accounts|/agencies/\\d+/progress");
    private static final Pattern NUMBER = Pattern.compile("[1-9]");

    private final RuleTexts texts;
    private final ReaderFramework frameworks;
    private final Guides guides;
    private final MonthInViewResolver months;

    HelpAdvice(RuleTexts texts, ReaderFramework frameworks, Guides guides, MonthInViewResolver months) {
        this.texts = texts;
        this.frameworks = frameworks;
        this.guides = guides;
        this.months = months;
    }

    @ModelAttribute("fieldHelp")
    @Nullable FieldHelp fieldHelp(@Nullable CurrentOfficial me, HttpServletRequest request, Locale locale) {
        return me == null ? null : new FieldHelp(texts, locale, () -> frameworks.of(me, months.of(request)));
    }

    @ModelAttribute("tour")
    @Nullable TourStrip tour(@Nullable CurrentOfficial me, HttpServletRequest request, Locale locale) {
        String asked = request.getParameter("tour");
        return me == null
                        || asked == null
                        || !isPage(request)
                        || !NUMBER.matcher(asked).matches()
                ? null
                : TourStrip.of(guides.steps(Audience.of(me), me, months.of(request), locale), Integer.parseInt(asked));
    }

    /** On first pages only; what the sign-in found out stands in the session, so that no page costs a statement more. */
    @ModelAttribute("tourOffered")
    boolean tourOffered(@Nullable CurrentOfficial me, HttpServletRequest request) {
        return me != null
                && isPage(request)
                && request.getParameter("tour") == null
                && FIRST_PAGE.matcher(request.getRequestURI()).matches()
                && TourOffer.stands(request.getSession(false));
    }

    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && !"true".equals(request.getHeader("HX-Request"));
    }
}
