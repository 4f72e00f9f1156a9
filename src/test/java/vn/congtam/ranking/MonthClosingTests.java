package vn.congtam.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class MonthClosingTests {

    @Autowired
    MonthClosing closing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    TestMonth month;

    @BeforeEach
    void newMonth() {
        month = new TestMonth(jdbc, city);
    }

    private ClosingRecord close() {
        return closing.close(month.period, null, null);
    }

    @Test
    void thirtyPercentOfThoseRatedKeepTheBestClassAndTheRestMoves() {
        List<Official> best = IntStream.range(0, 17)
                .mapToObj(i -> month.decided(String.valueOf(98.5 - i * 0.5)))
                .toList();
        IntStream.range(0, 29).forEach(i -> month.decided("80"));
        month.sheet(month.member("Đinh Thị Nghỉ"), "MEMBER", "NOT_RATED", "thai sản");

        ClosingRecord record = close();

        assertThat(record.people()).isEqualTo(47);
        assertThat(record.rated()).isEqualTo(46);
        assertThat(record.quotaLimit()).isEqualTo(13);
        assertThat(record.topByScore()).isEqualTo(17);
        assertThat(record.topAfterQuota()).isEqualTo(13);
        assertThat(record.moved()).isEqualTo(4);
        assertThat(month.classOf(best.get(12))).isEqualTo("A");
        assertThat(month.classOf(best.get(13))).isEqualTo("B");
        assertThat(month.result(best.get(13), "moved_by_quota", Boolean.class)).isTrue();
        assertThat(month.result(best.get(13), "total", java.math.BigDecimal.class))
                .isEqualByComparingTo("92");
        assertThat(month.result(best.get(13), "rank_agency", Integer.class)).isEqualTo(14);
    }

    @Test
    void anAgencyOfThreeHasNoPlaceInTheBestClass() {
        Official only = month.decided("95");
        month.decided("80");
        month.decided("75");

        assertThat(close().quotaLimit()).isZero();
        assertThat(month.classOf(only)).isEqualTo("B");
    }

    @Test
    void equalTotalsShareARankAndTheDeclaredOrderOnlySettlesWhoKeepsAPlace() {
        Official higherResults = month.decided("92", "47.5", 18, 20, "1");
        Official betterRatio = month.decided("92", "47", 19, 20, "1");
        Official fewerDeductions = month.decided("92", "47", 18, 20, "0");
        Official last = month.decided("92", "47", 18, 20, "1");
        IntStream.range(0, 6).forEach(i -> month.decided("80"));

        close();

        assertThat(List.of(higherResults, betterRatio, fewerDeductions, last))
                .extracting(month::classOf)
                .containsExactly("A", "A", "A", "B");
        assertThat(List.of(higherResults, betterRatio, fewerDeductions, last))
                .extracting(official -> month.result(official, "tie_settled_by", String.class))
                .containsExactly("HIGHER_II2", "HIGHER_COMPLETION_RATIO", "FEWER_DEDUCTIONS", "FEWER_DEDUCTIONS");
        assertThat(month.result(last, "rank_agency", Integer.class)).isEqualTo(1);
    }

    @Test
    void aTieThatNothingSettlesStopsTheClosingUntilTheAuthorityChose() {
        List<Official> tied =
                IntStream.range(0, 4).mapToObj(i -> month.decided("92")).toList();
        IntStream.range(0, 6).forEach(i -> month.decided("80"));

        assertThatThrownBy(this::close).isInstanceOf(Refused.class).hasMessageContaining("ranking.error.tie");
        assertThat(month.results()).isZero();

        tied.subList(0, 3).forEach(official -> month.choose(official, 1));
        assertThatThrownBy(this::close).hasMessageContaining("ranking.error.tie");

        month.choose(tied.get(3), 2);
        close();
        assertThat(tied).extracting(month::classOf).containsExactly("A", "A", "A", "B");
        assertThat(month.result(tied.get(3), "tie_settled_by", String.class)).isEqualTo("AUTHORITY");
    }

    @Test
    void theLimitExtendedByADocumentIsFortyPercent() {
        IntStream.range(0, 5).forEach(i -> month.decided(String.valueOf(95 - i)));
        IntStream.range(0, 5).forEach(i -> month.decided("80"));
        jdbc.sql(
                        "update period set quota_extended = true, quota_document = '12/TB', quota_reason = 'Thành tích' where id = ?")
                .param(month.period)
                .update();

        ClosingRecord record = close();

        assertThat(record.quotaPercent()).isEqualTo(40);
        assertThat(record.topAfterQuota()).isEqualTo(4);
    }

    @Test
    void whatIsOnRecordForcesAClassAndLeavesTheScoreAndThePlaceToOthers() {
        Official disciplined = month.decided("97");
        Official criticised = month.decided("96");
        Official absent = month.decided("95");
        Official next = month.decided("94");
        Official second = month.decided("93");
        IntStream.range(0, 2).forEach(i -> month.decided("80"));
        month.conduct(disciplined, "DISCIPLINE", "31/QĐ");
        month.conduct(criticised, "CRITICISM", "32/TB");
        jdbc.sql("update score_sheet set days_worked = 9.5 where person_id = ?")
                .param(absent.personId())
                .update();

        assertThat(close().quotaLimit()).isEqualTo(2);

        assertThat(List.of(disciplined, criticised, absent, next, second))
                .extracting(month::classOf)
                .containsExactly("D", "C", "C", "A", "A");
        assertThat(month.result(disciplined, "class_cap_reason", String.class)).isEqualTo("DISCIPLINE:31/QĐ");
        assertThat(month.result(absent, "class_cap_reason", String.class)).isEqualTo("ABSENCE:12.5");
        assertThat(month.result(disciplined, "total", java.math.BigDecimal.class))
                .isEqualByComparingTo("97");
        assertThat(month.result(disciplined, "rank_agency", Integer.class)).isEqualTo(1);
    }

    @Test
    void headsAreNeverAboveTheClassOfWhatTheyLead() {
        Official headOfUnit = city.official(month.agency, month.unit, "HEAD", "Phạm Văn Phòng");
        month.decide(headOfUnit, "HEAD", "95");
        month.decide(month.head, "AGENCY_HEAD", "96");
        IntStream.range(0, 8).forEach(i -> month.decided("80"));
        month.unitClass(month.unit, "B");
        month.unitClass(null, "C");

        close();

        assertThat(month.classOf(headOfUnit)).isEqualTo("B");
        assertThat(month.classOf(month.head)).isEqualTo("C");
        assertThat(month.result(headOfUnit, "class_cap_reason", String.class)).isEqualTo("HEAD:15/KL");
    }

    @Test
    void whoeverIsMissingStopsTheClosingByName() {
        month.decided("80");
        month.sheet(month.member("Lê Thị Chưa Xong"), "MEMBER", "SUBMITTED", null);

        assertThatThrownBy(this::close).isInstanceOf(Refused.class).hasMessageContaining("Lê Thị Chưa Xong");
        assertThat(month.results()).isZero();
    }

    @Test
    void aMonthWithoutTheHeadsOwnDecisionStaysOpen() {
        month.decided("80");
        month.sheet(month.head, "AGENCY_HEAD", "SUBMITTED", null);

        assertThatThrownBy(this::close).hasMessageContaining("ranking.error.headUndecided");
    }

    @Test
    void anEmptyMonthIsNotClosed() {
        assertThatThrownBy(this::close).hasMessageContaining("ranking.error.empty");
    }

    @Test
    void aMonthIsClosedOnce() {
        month.decided("80");
        close();

        assertThatThrownBy(this::close).isInstanceOf(Conflict.class);
    }

    @Test
    void whatWasConfirmedIsWhatIsClosed() {
        month.decided("80");

        assertThatThrownBy(() -> closing.close(month.period, "another hash", null))
                .isInstanceOf(Conflict.class);
        assertThat(month.results()).isZero();
    }

    @Test
    void theClosingIsChainedInTheEventLogAndItsDigestKept() {
        month.decided("80");

        ClosingRecord record = close();

        assertThat(jdbc.sql("select hash from audit_event where chain = ? and action = 'period.closed'")
                        .param("agency-" + month.agency + "/2026-10")
                        .query(String.class)
                        .single())
                .isEqualTo(record.auditDigest());
        assertThat(record.checkCode()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
    }
}
