package vn.congtam.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/**
 * Every handler of the application, asked by every kind of user, against {@code access-matrix.txt}. A handler that is not
 * listed fails the build; so does a line without handler. Each request is rolled back.
 */
@ApplicationTest
class AccessMatrixTests {

    private static final int BROKEN = 500;
    private static final byte[] FILE = {'%', 'P', 'D', 'F'};
    private static final Path SEEN = Path.of("target", "access-matrix-seen.txt");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void everybodyReachesWhatTheTableSaysAndNothingElse() throws IOException {
        MatrixWorld world = new MatrixWorld(jdbc, city);
        Map<String, AccessTable.Line> table = new AccessTable().lines();
        List<String> faults = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Set<String> handlers = handlers();
        for (String handler : handlers) {
            AccessTable.Line line = table.get(handler);
            String address = line == null ? handler.substring(handler.indexOf(' ') + 1) : line.address();
            Set<String> reached = reached(handler, world.fill(address), world, faults);
            seen.add(handler + "  " + String.join(" ", reached));
            if (line == null) {
                faults.add("not listed: " + handler + "  " + String.join(" ", reached));
            } else if (!line.allowed().equals(reached)) {
                faults.add(handler + ": the table says " + line.allowed() + ", reached by " + reached);
            }
        }
        table.keySet().stream()
                .filter(handler -> !handlers.contains(handler))
                .forEach(handler -> faults.add("no such handler: " + handler));
        Files.write(SEEN, seen);
        assertThat(faults).as("what was seen is in " + SEEN).isEmpty();
    }

    private Set<String> handlers() {
        Set<String> handlers = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.getBeanType().getPackageName().startsWith("vn.congtam")) {
                    methods(info).forEach(verb -> info.getPatternValues().forEach(p -> handlers.add(verb + " " + p)));
                }
            });
        }
        return handlers;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET) : methods;
    }

    private Set<String> reached(String handler, String address, MatrixWorld world, List<String> faults) {
        HttpMethod method = HttpMethod.valueOf(handler.substring(0, handler.indexOf(' ')));
        Set<String> reached = new TreeSet<>();
        world.usernames().forEach((kind, username) -> {
            Answer answer = ask(method, address, username);
            if (answer.status() >= BROKEN) {
                faults.add(handler + " as " + kind + ": " + answer.problem());
            } else if (!answer.isDenied()) {
                reached.add(kind);
            }
        });
        return reached;
    }

    private Answer ask(HttpMethod method, String address, @Nullable String username) {
        Answer answer = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            AbstractMockHttpServletRequestBuilder<?> request = HttpMethod.GET.equals(method)
                    ? mvc.get().uri(URI.create(address))
                    : mvc.method(method)
                            .uri(URI.create(address))
                            .multipart()
                            .file("file", FILE)
                            .file("files", FILE);
            if (username != null) {
                request.with(city.as(username));
            }
            request.with(SecurityMockMvcRequestPostProcessors.csrf());
            return Answer.of(mvc.perform(request));
        });
        return Objects.requireNonNull(answer);
    }

    private record Answer(int status, String redirect, String problem) {

        static Answer of(MvcTestResult result) {
            Throwable broken = result.getUnresolvedException();
            if (broken != null) {
                return new Answer(BROKEN, "", String.valueOf(broken.getMessage()));
            }
            String redirect = result.getResponse().getRedirectedUrl();
            int status = result.getResponse().getStatus();
            return new Answer(status, redirect == null ? "" : redirect, "status " + status);
        }

        boolean isDenied() {
            return Set.of(401, 403, 404).contains(status) || redirect.contains("/sign-in");
        }
    }
}
