package vn.congtam.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts the hash of the content into addresses of static files only. Looking for a file behind the address of every page would
 * search all jars for every link, which takes longer than all the rest of a page. The files never change while the application runs, so
 * an address is looked up once.
 */
class StaticLinks extends ResourceUrlEncodingFilter {

    private static final List<String> FILES = List.of("/css/", "/js/", "/fonts/", "/icons/", "/webjars/");

    /** More addresses than the templates name. */
    private static final int MOST = 1_000;

    private final Map<String, String> hashed = new ConcurrentHashMap<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        super.doFilter(
                request,
                response,
                (asked, answer) ->
                        chain.doFilter(asked, new Links((HttpServletRequest) asked, (HttpServletResponse) answer)));
    }

    private final class Links extends HttpServletResponseWrapper {

        private final String contextPath;

        Links(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.contextPath = request.getContextPath();
        }

        /** Session ids never stand in addresses, so nothing is missing from an address that is left as it is. */
        @Override
        public String encodeURL(String url) {
            return FILES.stream().anyMatch(folder -> url.startsWith(folder, contextPath.length())) ? hashed(url) : url;
        }

        private String hashed(String url) {
            String known = hashed.get(url);
            if (known != null) {
                return known;
            }
            String found = super.encodeURL(url);
            if (hashed.size() < MOST) {
                hashed.put(url, found);
            }
            return found;
        }
    }
}
