package vn.congtam.period;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.Months;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** Finds the month in view once per request. */
@Component
public class MonthInViewResolver implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = MonthInView.class.getName();

    private final Periods periods;
    private final Clock clock;

    MonthInViewResolver(Periods periods, Clock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == MonthInView.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        if (servletRequest == null) {
            throw new NotFound();
        }
        return of(servletRequest);
    }

    /** The month in view of this request, read at most once. */
    public MonthInView of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof MonthInView known) {
            return known;
        }
        Long agencyId = agencyOf(request);
        List<PeriodSummary> all = agencyId == null ? List.of() : all(agencyId, request);
        YearMonth month = monthOf(request, all);
        PeriodSummary period =
                all.stream().filter(p -> p.month().equals(month)).findFirst().orElse(null);
        MonthInView inView = new MonthInView(agencyId, month, period, all);
        request.setAttribute(ATTRIBUTE, inView);
        return inView;
    }

    /** Addresses without an agency are about the reader: there the months of the own sheets count, wherever they are. */
    private List<PeriodSummary> all(long agencyId, HttpServletRequest request) {
        boolean named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
                && map.containsKey("agencyId");
        return !named
                        && request.getAttribute(CurrentOfficial.class.getName()) instanceof CurrentOfficial me
                        && me.personId() != null
                ? periods.ofOfficial(agencyId, me.personId())
                : periods.of(agencyId);
    }

    private static @Nullable Long agencyOf(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get("agencyId") instanceof String id) {
            try {
                return Long.valueOf(id);
            } catch (NumberFormatException e) {
                throw new NotFound();
            }
        }
        Object official = request.getAttribute(CurrentOfficial.class.getName());
        return official instanceof CurrentOfficial me ? me.agencyId() : null;
    }

    private YearMonth monthOf(HttpServletRequest request, List<PeriodSummary> all) {
        String asked = request.getParameter("month");
        if (asked != null && !asked.isBlank()) {
            return Months.parse(asked);
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
                && map.get("month") instanceof String named) {
            return Months.parse(named);
        }
        return all.stream()
                .filter(PeriodSummary::isOpen)
                .map(PeriodSummary::month)
                .findFirst()
                .or(() -> all.stream().map(PeriodSummary::month).findFirst())
                .orElseGet(() -> VietnamTime.month(clock));
    }
}
