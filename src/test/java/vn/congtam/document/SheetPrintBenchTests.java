package vn.congtam.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.document.sheet.SheetFiles;
import vn.congtam.document.sheet.SheetPrints;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/** Processor time of printing many score sheets, read from the database each time; the load of the machine plays no part. */
@Tag("bench")
@ApplicationTest
class SheetPrintBenchTests {

    private static final int SHEETS = 1000;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Frameworks frameworks;

    @Autowired
    SheetPrints prints;

    @Autowired
    SheetFiles files;

    @Test
    void aThousandSheets() {
        TestSheets month = new TestSheets(jdbc, city, frameworks);
        long sheet = month.decided(month.member("Nguyễn Thị Thu Hà"));
        CurrentOfficial hr = new CurrentOfficial(
                1, month.hr, month.hr, null, null, "", Set.of(), Set.of(month.agency), List.of(), false);
        run(sheet, hr, SHEETS / 10);
        Duration each = run(sheet, hr, SHEETS).dividedBy(SHEETS);
        System.out.println("score sheet as PDF, three pages: " + each.toMillis() + " ms");
        assertThat(each).isLessThan(Duration.ofMillis(100));
    }

    private Duration run(long sheet, CurrentOfficial hr, int times) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            files.pdf(prints.of(sheet, hr).sheet());
        }
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }
}
