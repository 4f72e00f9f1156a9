package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.TableExport;
import vn.congtam.web.TableFormat;
import vn.congtam.web.TableWriter;

/** Goal: the ranked list of 128,795 people as a workbook in 15 seconds, with 64 MB more on the heap at most. */
@ApplicationTest
@Tag("bench")
class RankingExportBenchTests {

    private static final int CITY = 128_795;
    private static final double MOST_SECONDS = 15;
    private static final double MOST_MEGABYTES = 64;
    private static final double MEGABYTE = 1024.0 * 1024;
    private static final int LOOK_EVERY = 16_000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    List<PageTable> tables;

    @Autowired
    TableWriter writer;

    @Test
    void theWholeCityStreamsIntoAWorkbook() throws IOException, SQLException {
        TestMonth month = new TestMonth(jdbc, city);
        ClosingBenchTests.fill(month, CITY);
        TableExport<?> export = ranking(month);
        for (TableFormat format : TableFormat.values()) {
            write(export, format);
            long start = System.nanoTime();
            long bytes = write(export, format);
            double seconds = (System.nanoTime() - start) / 1e9;
            double megabytes = growth(export, format) / MEGABYTE;
            System.out.printf(
                    "BENCH export of %,d people as %s: %.1f s (limit %.0f), heap growth %.1f MB (limit %.0f), file %.1f MB%n",
                    CITY, format, seconds, MOST_SECONDS, megabytes, MOST_MEGABYTES, bytes / MEGABYTE);
            assertThat(seconds).isLessThanOrEqualTo(MOST_SECONDS);
            assertThat(megabytes).isLessThanOrEqualTo(MOST_MEGABYTES);
        }
    }

    private TableExport<?> ranking(TestMonth month) {
        Map<String, Object> model = Objects.requireNonNull(mvc.get()
                        .uri("/agencies/" + month.agency + "/ranking?month=2026-10")
                        .with(city.as(month.hr))
                        .exchange()
                        .getMvcResult()
                        .getModelAndView())
                .getModel();
        return tables.stream()
                .filter(table ->
                        table.view().equals("ranking/ranking") && table.name().isEmpty())
                .findFirst()
                .orElseThrow()
                .export()
                .apply(new PageModel(model));
    }

    private long write(TableExport<?> export, TableFormat format) throws IOException {
        Counted out = new Counted();
        writer.write(export, format, Locale.of("vi"), out);
        return out.bytes;
    }

    /** The most that is alive at any look during the run, beyond what was alive before. */
    private <R> long growth(TableExport<R> export, TableFormat format) throws IOException {
        long before = alive();
        AtomicLong most = new AtomicLong();
        AtomicLong rows = new AtomicLong();
        Consumer<Consumer<? super R>> watched = reader -> export.rows().accept(row -> {
            reader.accept(row);
            if (rows.incrementAndGet() % LOOK_EVERY == 0) {
                most.accumulateAndGet(alive() - before, Math::max);
            }
        });
        write(
                new TableExport<>(
                        export.title(),
                        export.said(),
                        export.columns(),
                        watched,
                        export.agencyId(),
                        export.month(),
                        true),
                format);
        assertThat(rows.get()).isEqualTo(CITY);
        return most.get();
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            bytes += length;
        }
    }
}
