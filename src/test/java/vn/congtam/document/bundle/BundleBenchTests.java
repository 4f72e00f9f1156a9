package vn.congtam.document.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.account.CurrentOfficials;
import vn.congtam.document.TestSheets;
import vn.congtam.period.Periods;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/** A thousand sheets with the papers of the month as one ZIP, from the order to the finished file, on two threads. */
@Tag("bench")
@ApplicationTest
class BundleBenchTests {

    private static final int SHEETS = 1000;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Frameworks frameworks;

    @Autowired
    MonthClosing closing;

    @Autowired
    CurrentOfficials officials;

    @Autowired
    Periods periods;

    @Autowired
    Bundles bundles;

    @Autowired
    BundleWorker worker;

    @Test
    void aThousandSheetsWithinAMinute() {
        jdbc.sql("delete from paper_bundle").update();
        TestSheets month = new TestSheets(jdbc, city, frameworks);
        for (int i = 0; i < SHEETS; i++) {
            month.decided(month.member("Nguyễn Văn Người " + i));
        }
        closing.close(month.period, null, null);
        make(month); // the first one also loads classes
        long before = processor();
        Duration time = make(month);
        Duration cpu = Duration.ofNanos(processor() - before);
        long size = jdbc.sql("select size from paper_bundle").query(Long.class).single();
        System.out.println("bundle of " + SHEETS + " sheets: " + time.toMillis() + " ms, processor " + cpu.toMillis()
                + " ms, " + size / 1024 + " KB");
        assertThat(jdbc.sql("select status from paper_bundle")
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
        assertThat(cpu).as("two processors for a minute").isLessThan(Duration.ofMinutes(2));
    }

    /** Time of all threads: the load of the machine plays no part. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private Duration make(TestSheets month) {
        long account = jdbc.sql("select id from account where username = ?")
                .param(month.hr)
                .query(Long.class)
                .single();
        bundles.request(
                periods.find(month.period).orElseThrow(),
                officials.find(account).orElseThrow());
        long start = System.nanoTime();
        worker.makeAll();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
