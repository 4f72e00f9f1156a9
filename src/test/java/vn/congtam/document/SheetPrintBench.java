package vn.congtam.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

/** Time of printing many score sheets, read from the database each time. */
@Tag("bench")
@ApplicationTest
class SheetPrintBench {

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
    PdfRenderer renderer;

    @Test
    void aThousandSheets() {
        TestSheets month = new TestSheets(jdbc, city, frameworks);
        long sheet = month.decided(month.member("Nguyễn Thị Thu Hà"));
        CurrentOfficial hr = new CurrentOfficial(
                1,
                month.hr,
                month.hr,
                null,
                null,
                "",
                java.util.Set.of(),
                java.util.Set.of(month.agency),
                java.util.List.of(),
                false);
        run(sheet, hr, SHEETS / 10);
        Duration each = run(sheet, hr, SHEETS).dividedBy(SHEETS);
        System.out.println("score sheet as PDF, three pages: " + each.toMillis() + " ms");
        assertThat(each).isLessThan(Duration.ofMillis(150));
    }

    private Duration run(long sheet, CurrentOfficial hr, int times) {
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            renderer.render("sheet", Map.of("sheet", prints.of(sheet, hr).sheet()));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
