package vn.congtam.scorecard.review;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;

/** Tells from the address whose grid is open, before any handler of this package runs. */
@ControllerAdvice(basePackageClasses = BenchAdvice.class)
class BenchAdvice {

    @ModelAttribute("bench")
    Bench bench(CurrentOfficial me, MonthInView month, HttpServletRequest request) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        if (pattern.startsWith("/team")) {
            return Bench.team(me, month);
        }
        Long agencyId = agencyId(request);
        return agencyId == null ? Bench.city(me, month) : Bench.agency(me, month, agencyId);
    }

    private static @Nullable Long agencyId(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map && map.get("agencyId") instanceof String id ? Long.valueOf(id) : null;
    }
}
