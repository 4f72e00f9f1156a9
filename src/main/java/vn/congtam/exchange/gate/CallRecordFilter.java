package vn.congtam.exchange.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Holds the answer back until the call is recorded: what could not be recorded is not given out. Answers are pages of some hundred rows,
 * so they are held in memory. A call without any token is nobody's and is answered without a record.
 */
class CallRecordFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(CallRecordFilter.class);

    /** Anything else in a query, such as a token that was put there by mistake, is not written down. */
    private static final Set<String> PARAMETERS =
            Set.of("agency", "official", "month", "on", "year", "span", "number", "after", "limit");

    private static final int MILLION = 1_000_000;

    private final CallRecords records;
    private final ApiProblems problems;

    CallRecordFilter(CallRecords records, ApiProblems problems) {
        this.records = records;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, ApiProblems.language(request));
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        long start = System.nanoTime();
        chain.doFilter(request, answer);
        if (request.getAttribute(Admission.class.getName()) instanceof Admission admission && admission.recorded()) {
            try {
                records.write(call(request, answer.getStatus(), admission, (System.nanoTime() - start) / MILLION));
            } catch (DataAccessException | TransactionException e) {
                log.error("A call was not recorded, so it is not answered", e);
                answer.reset();
                problems.write(request, answer, HttpStatus.SERVICE_UNAVAILABLE, "exchange.error.notRecorded");
            }
        }
        answer.copyBodyToResponse();
    }

    private static CallRecords.Call call(HttpServletRequest request, int status, Admission admission, long millis) {
        return new CallRecords.Call(
                admission.clientId(),
                request.getMethod(),
                endpoint(request),
                query(request),
                status,
                request.getAttribute(RowCounter.ROWS) instanceof Integer rows && status < HttpStatus.BAD_REQUEST.value()
                        ? rows
                        : 0,
                millis,
                request.getRemoteAddr());
    }

    private static String endpoint(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? request.getRequestURI() : pattern.toString();
    }

    private static String query(HttpServletRequest request) {
        Map<String, String> told = new TreeMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> places) {
            places.forEach((name, value) -> told.put(String.valueOf(name), String.valueOf(value)));
        }
        request.getParameterMap().forEach((name, values) -> {
            if (PARAMETERS.contains(name) && values.length > 0) {
                told.put(name, values[0]);
            }
        });
        return told.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }
}
