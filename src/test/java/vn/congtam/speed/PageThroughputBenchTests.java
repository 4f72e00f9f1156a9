package vn.congtam.speed;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congtam.support.TestDatabase;

/**
 * The main pages of the demonstration city with its history, each as the person who uses it, beside a bare page in the same
 * run (quality.md, Speed 2): real HTTP, the same machine, the same database, turn by turn, medians.
 */
@Tag("bench")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class PageThroughputBenchTests {

    private static final String DATABASE = TestDatabase.freshUrl();
    private static final String PASSWORD = "congtam-demo";
    private static final int THREADS = 4;
    private static final int ROUNDS = 7;
    private static final double WARM_UP_SECONDS = 20;
    private static final double ROUND_SECONDS = 2;
    private static final double NANOS = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double GOAL = 1.0 / 3;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> DATABASE);
        properties.add("spring.flyway.url", () -> DATABASE);
    }

    @Test
    void mainPagesBesideABarePage() throws Exception {
        gatherStatistics();
        try (ServletWebServerApplicationContext bare = BareApplication.start(DATABASE)) {
            Target barePage =
                    new Target(Objects.requireNonNull(bare.getWebServer()).getPort(), "/people", "");
            Map<String, Target> pages = mainPages();
            Map<Target, Speed> medians = measure(barePage, pages);
            Speed most = Objects.requireNonNull(medians.get(barePage));
            System.out.printf("BENCH bare page: %s%n", most);
            pages.forEach((name, page) -> {
                Speed speed = Objects.requireNonNull(medians.get(page));
                System.out.printf(
                        "BENCH %s: %s, throughput %.3f of a bare page, by processor time %.3f (goal %.2f)%n",
                        name,
                        speed,
                        speed.pagesPerSecond() / most.pagesPerSecond(),
                        most.processorMillis() / speed.processorMillis(),
                        GOAL);
                assertThat(speed.pagesPerSecond()).isPositive();
            });
        }
    }

    /** As the database does by itself after a while; the city was built a moment ago. */
    private static void gatherStatistics() throws SQLException {
        try (Connection owner = TestDatabase.connect(DATABASE, TestDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** A page and who asks for it. */
    private record Target(int port, String path, String cookie) {}

    private Map<String, Target> mainPages() throws Exception {
        Visitor official = Visitor.signedIn(port, "nhanvien", PASSWORD);
        Visitor head = Visitor.signedIn(port, "thinh.bd", PASSWORD);
        Visitor hr = Visitor.signedIn(port, "noivu.so", PASSWORD);
        long agency = jdbc.sql(
                        "select p.agency_id from account a join person p on p.id = a.person_id where a.username = 'noivu.so'")
                .query(Long.class)
                .single();
        Map<String, Target> pages = new LinkedHashMap<>();
        pages.put("home", new Target(port, "/", official.cookie()));
        pages.put("team grid of 21", new Target(port, "/team", head.cookie()));
        pages.put("ranking page", new Target(port, "/agencies/" + agency + "/ranking", hr.cookie()));
        return pages;
    }

    /** @param processorMillis of server and reader together; the same on a machine that others use too */
    private record Speed(double pagesPerSecond, double processorMillis) {

        @Override
        public String toString() {
            return "%.0f pages per second, %.2f ms of processor time each".formatted(pagesPerSecond, processorMillis);
        }
    }

    private static Map<Target, Speed> measure(Target bare, Map<String, Target> pages) throws Exception {
        List<Target> all = new ArrayList<>(pages.values());
        all.addFirst(bare);
        Map<Target, List<Speed>> figures = new LinkedHashMap<>();
        for (Target target : all) {
            speed(target, WARM_UP_SECONDS);
            figures.put(target, new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<Target, List<Speed>> figure : figures.entrySet()) {
                figure.getValue().add(speed(figure.getKey(), ROUND_SECONDS));
            }
        }
        Map<Target, Speed> medians = new LinkedHashMap<>();
        figures.forEach((target, speeds) -> medians.put(
                target, new Speed(median(speeds, Speed::pagesPerSecond), median(speeds, Speed::processorMillis))));
        return medians;
    }

    private static double median(List<Speed> speeds, ToDoubleFunction<Speed> figure) {
        return speeds.stream().mapToDouble(figure).sorted().toArray()[speeds.size() / 2];
    }

    private static Speed speed(Target target, double seconds) throws Exception {
        OperatingSystemMXBean machine =
                Objects.requireNonNull(ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class));
        long processor = machine.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + (long) (seconds * NANOS);
        Callable<Integer> reader = () -> {
            try (KeptConnection connection = new KeptConnection(target.port(), target.path(), target.cookie())) {
                int read = 0;
                for (; System.nanoTime() < end; read++) {
                    connection.get();
                }
                return read;
            }
        };
        try (ExecutorService readers = Executors.newFixedThreadPool(THREADS)) {
            int pages = 0;
            for (Future<Integer> one : readers.invokeAll(Collections.nCopies(THREADS, reader))) {
                pages += one.get();
            }
            return new Speed(
                    pages * NANOS / (System.nanoTime() - start),
                    (machine.getProcessCpuTime() - processor) / NANOS_PER_MILLI / pages);
        }
    }
}
