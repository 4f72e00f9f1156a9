package vn.congtam.search;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import vn.congtam.shared.Refused;

/** Tells pages of this application from everything else that may stand in an address: other sites, files, parts, acts. */
@Component
class PageAddresses {

    static final int LONGEST = 1000;
    private static final String OURS = "vn.congtam";

    /** What is reached by GET and is no page to come back to. */
    private static final Set<String> NO_PAGES =
            Set.of("/display", "/setup", "/sign-in", "/sign-in/forgotten", "/search/suggestions", "/saved-views/menu");

    private final RequestMappingHandlerMapping handlers;

    PageAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    /**
     * The address without what stands behind #.
     *
     * @throws Refused for anything that is no page of this application
     */
    String page(String address) {
        String relative = address.strip().replaceFirst("#.*", "");
        if (relative.length() > LONGEST || !isPage(relative)) {
            throw new Refused("search.views.refused.noPage");
        }
        return relative;
    }

    private boolean isPage(String address) {
        if (!address.startsWith("/") || address.startsWith("//") || address.indexOf('\\') >= 0) {
            return false;
        }
        try {
            URI uri = new URI(address);
            String path = uri.getPath();
            return !uri.isAbsolute()
                    && uri.getRawAuthority() == null
                    && path.equals(uri.normalize().getPath())
                    && !NO_PAGES.contains(path)
                    && isHandled(PathContainer.parsePath(uri.getRawPath()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private boolean isHandled(PathContainer path) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(PageAddresses::showsPage)
                .flatMap(handler -> patterns(handler.getKey()).stream())
                .anyMatch(pattern -> pattern.matches(path));
    }

    /** Answers a GET with a view; files and data are answered with a body. */
    private static boolean showsPage(Map.Entry<RequestMappingInfo, HandlerMethod> handler) {
        HandlerMethod method = handler.getValue();
        Set<RequestMethod> verbs = handler.getKey().getMethodsCondition().getMethods();
        Class<?> answer = method.getReturnType().getParameterType();
        return method.getBeanType().getPackageName().startsWith(OURS)
                && (verbs.isEmpty() || verbs.contains(RequestMethod.GET))
                && (answer == String.class || ModelAndView.class.isAssignableFrom(answer))
                && !method.hasMethodAnnotation(ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
    }

    private static List<PathPattern> patterns(RequestMappingInfo info) {
        var condition = info.getPathPatternsCondition();
        return condition == null ? List.of() : List.copyOf(condition.getPatterns());
    }
}
