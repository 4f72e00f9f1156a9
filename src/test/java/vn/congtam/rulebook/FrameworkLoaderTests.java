package vn.congtam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.shared.NotFound;
import vn.congtam.support.ApplicationTest;

@ApplicationTest
class FrameworkLoaderTests {

    @Autowired
    FrameworkLoader loader;

    @Autowired
    Frameworks frameworks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void startPublishesTheBuiltInFrameworks() {
        assertThat(frameworks.all())
                .extracting(published -> published.framework().code())
                .contains("1841-QĐ/TU", "3814-QĐ/TU");
    }

    @Test
    void whatIsPublishedIsWhatTheFileSays() {
        assertThat(frameworks.validFor(YearMonth.of(2026, 10)).framework()).isEqualTo(FrameworkFiles.current());
    }

    @Test
    void aMonthOf2019IsUnderThePastFramework() {
        assertThat(frameworks.validFor(YearMonth.of(2019, 5)).framework().code())
                .isEqualTo("3814-QĐ/TU");
    }

    @Test
    void noFrameworkIsValidBeforeTheFirst() {
        assertThatThrownBy(() -> frameworks.validFor(YearMonth.of(2018, 6))).isInstanceOf(NotFound.class);
    }

    @Test
    void unknownVersionIsNotFound() {
        assertThatThrownBy(() -> frameworks.byId(-1)).isInstanceOf(NotFound.class);
    }

    @Test
    void loadingTwiceChangesNothing() {
        int before = frameworks.all().size();

        loader.afterSingletonsInstantiated();

        assertThat(frameworks.all()).hasSize(before);
    }

    @Test
    void refusesAChangedDefinitionOfAPublishedVersion() {
        String changed = FrameworkFiles.text("1841-qd-tu").replace("percent: 30", "percent: 35");

        assertThatThrownBy(() -> loader.load("frameworks/1841-qd-tu.yaml", changed))
                .isInstanceOf(ChangedFramework.class)
                .hasMessageContaining("frameworks/1841-qd-tu.yaml differs from 1841-QĐ/TU version 1")
                .hasMessageContaining("version 2");
    }

    @Test
    void applicationMayNotChangeAPublishedVersion() {
        assertThatThrownBy(() ->
                        jdbc.sql("update framework_version set title = 'other'").update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
