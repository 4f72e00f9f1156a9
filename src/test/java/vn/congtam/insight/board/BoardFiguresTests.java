package vn.congtam.insight.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.congtam.insight.board.TestBoard.AUGUST;
import static vn.congtam.insight.board.TestBoard.CITY_RULE;
import static vn.congtam.insight.board.TestBoard.DECREE;
import static vn.congtam.insight.board.TestBoard.SEPTEMBER;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestDatabase;

/** The figures of the boards against months worked out by hand. */
@ApplicationTest
class BoardFiguresTests {

    private static final List<String> CLOSED = List.of("CLOSED", "PUBLISHED");

    /** Of somebody who is no official. */
    private static final Sight ALL = new Sight(CLOSED, null);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Autowired
    Frameworks frameworks;

    @Autowired
    Cells cells;

    @Autowired
    Flows flows;

    @Autowired
    GroupMonths groups;

    @Autowired
    Gaps gaps;

    TestBoard month;
    Official ha;
    Official nam;
    Official lan;
    Official minh;

    /** September: culture 92.5, 90 and not rated; economy 89.75, 100 moved to B, 45. August: culture 70 and 95, economy 60. */
    @BeforeEach
    void twoMonths() {
        month = new TestBoard(jdbc, city);
        ha = month.member(month.culture, "Nguyễn Thị Hà");
        nam = month.member(month.culture, "Phạm Văn Nam");
        lan = month.member(month.economy, "Đỗ Thị Lan");
        minh = month.member(month.economy, "Vũ Đức Minh");
        month.result(ha, AUGUST, "70");
        month.result(nam, AUGUST, "95");
        month.result(lan, AUGUST, "60");
        month.result(ha, SEPTEMBER, "92.5");
        month.result(nam, SEPTEMBER, "90");
        month.result(month.member(month.culture, "Lê Thị Mai"), SEPTEMBER, "-");
        month.result(lan, SEPTEMBER, "89.75");
        month.result(minh, SEPTEMBER, "100", CITY_RULE, "B");
        month.result(month.member(month.economy, "Bùi Văn Yên"), SEPTEMBER, "45");
        month.close(AUGUST);
        month.close(SEPTEMBER);
    }

    @Test
    void leavesTheOwnResultOutUntilItIsPublished() {
        Sight own = new Sight(CLOSED, minh.personId());

        Spread economy = MonthBoard.of(cells.byUnit(month.agency, SEPTEMBER, own, month.economy), frameworks)
                .all();
        assertThat(economy.people()).isEqualTo(2);
        assertThat(economy.rated()).isEqualTo(2);
        assertThat(economy.moved()).isZero();
        assertThat(economy.mean()).isEqualByComparingTo("67.38");
        assertThat(groups.byUnit(month.agency, List.of(SEPTEMBER), own, month.economy))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.people()).isEqualTo(2);
                    assertThat(figure.points()).isEqualByComparingTo("134.75");
                });
        assertThat(flows.of(month.agency, SEPTEMBER, own, month.economy).rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(2);
        assertThat(cells.byUnit(month.agency, SEPTEMBER, new Sight(CLOSED, lan.personId()), month.culture))
                .isEqualTo(cells.byUnit(month.agency, SEPTEMBER, ALL, month.culture));

        jdbc.sql("update period set status = 'PUBLISHED', published_at = now(), audience = 'PERSON' where id = ?")
                .param(month.period(SEPTEMBER))
                .update();
        assertThat(cells.byUnit(month.agency, SEPTEMBER, own, null))
                .isEqualTo(cells.byUnit(month.agency, SEPTEMBER, ALL, null));
    }

    @Test
    void aUnitOfOneTellsItsOnlyMemberNothing() {
        TestBoard small = new TestBoard(jdbc, city);
        long alone = city.unit(small.agency, "Phòng Một người");
        Official only = small.member(alone, "Hoàng Chỉ Một");
        small.result(only, SEPTEMBER, "77.25");
        small.close(SEPTEMBER);

        assertThat(cells.byUnit(small.agency, SEPTEMBER, new Sight(CLOSED, only.personId()), alone))
                .isEmpty();
        assertThat(cells.byUnit(small.agency, SEPTEMBER, ALL, alone)).hasSize(1);
    }

    @Test
    void countsClassesPointsAndUnits() {
        MonthBoard board = MonthBoard.of(cells.byUnit(month.agency, SEPTEMBER, ALL, null), frameworks);

        assertThat(board.all().people()).isEqualTo(6);
        assertThat(board.all().rated()).isEqualTo(5);
        assertThat(board.all().moved()).isEqualTo(1);
        assertThat(board.all().mean()).isEqualTo("83.45"); // (92.5 + 90 + 89.75 + 100 + 45) / 5
        MonthBoard.Part part = board.parts().getFirst();
        assertThat(board.parts()).hasSize(1);
        assertThat(part.names().key()).isEqualTo("A-B-C-D");
        assertThat(List.of("A", "B", "C", "D").stream().map(part.all()::count)).containsExactly(2, 2, 0, 1);
        assertThat(part.all().share("A")).isEqualByComparingTo("0.4");
        assertThat(part.bands().getFirst()).isEqualTo(new MonthBoard.Band(45, 50, 1));
        assertThat(part.bands().stream().filter(band -> band.people() > 0))
                .extracting(MonthBoard.Band::from, MonthBoard.Band::people)
                .containsExactly(tuple(45, 1), tuple(85, 1), tuple(90, 2), tuple(95, 1));
        assertThat(part.groups())
                .extracting(
                        MonthBoard.Group::name,
                        g -> g.spread().rated(),
                        g -> g.spread().mean())
                .containsExactlyInAnyOrder(
                        tuple("Phòng Văn hóa", 2, new BigDecimal("91.25")),
                        tuple("Phòng Kinh tế", 3, new BigDecimal("78.25")));
    }

    @Test
    void oneUnitShowsItsPeopleOnly() {
        MonthBoard board = MonthBoard.of(cells.byUnit(month.agency, SEPTEMBER, ALL, month.culture), frameworks);

        assertThat(board.all().people()).isEqualTo(3);
        assertThat(board.all().notRated()).isEqualTo(1);
    }

    @Test
    void classesFlowFromMonthToMonth() {
        FlowTable table = flows.of(month.agency, SEPTEMBER, ALL, null);

        assertThat(table.columns()).extracting(FlowTable.Outcome::rating).containsExactly("A", "B", "D", "-");
        assertThat(table.rows())
                .extracting(row -> row.from().rating(), FlowTable.Row::cells)
                .containsExactly(
                        tuple("A", List.of(1, 0, 0, 0)), // Nam stays
                        tuple("B", List.of(1, 0, 0, 0)), // Hà rises
                        tuple("C", List.of(0, 1, 0, 0)), // Lan rises
                        tuple("", List.of(0, 1, 1, 1))); // Minh, Yên and Mai are new
        assertThat(List.of(table.up(), table.same(), table.down())).containsExactly(2, 1, 0);
    }

    @Test
    void monthsOfUnitsCompare() {
        List<GroupMonth> figures = groups.byUnit(month.agency, List.of(SEPTEMBER, AUGUST), ALL, null);
        Comparison comparison = Comparison.of(SEPTEMBER, AUGUST, figures);

        assertThat(comparison.rows())
                .extracting(Comparison.Row::name, Comparison.Row::meanChange, Comparison.Row::bestChange)
                .containsExactlyInAnyOrder(
                        tuple(
                                "Phòng Văn hóa",
                                new BigDecimal("8.75"),
                                new BigDecimal("50.0")), // 91.25 − 82.5; 2/2 − 1/2
                        tuple("Phòng Kinh tế", new BigDecimal("18.25"), new BigDecimal("0.0"))); // 78.25 − 60; 0 − 0
        HeatTable heat = HeatTable.of(Measure.MEAN, HeatTable.upTo(SEPTEMBER), figures);
        assertThat(heat.months()).containsExactly(AUGUST, SEPTEMBER);
        assertThat(heat.all().cells())
                .extracting(HeatTable.Cell::value)
                .containsExactly(new BigDecimal("75.00"), new BigDecimal("83.45")); // (70 + 95 + 60) / 3
    }

    @Test
    void theCitySumsItsAgencies() {
        assertThat(groups.byAgency(List.of(SEPTEMBER, AUGUST), CLOSED))
                .filteredOn(figure -> figure.groupId() == month.agency)
                .extracting(GroupMonth::of, GroupMonth::people, GroupMonth::rated, GroupMonth::best, GroupMonth::worst)
                .containsExactly(tuple(AUGUST, 3, 3, 1, 0), tuple(SEPTEMBER, 6, 5, 2, 1));
        Spread own = MonthBoard.of(cells.byAgency(SEPTEMBER, CLOSED), frameworks).parts().stream()
                .flatMap(part -> part.groups().stream())
                .filter(group -> group.id() == month.agency)
                .map(MonthBoard.Group::spread)
                .findFirst()
                .orElseThrow();
        assertThat(own.mean()).isEqualTo("83.45");
        assertThat(own.count("B")).isEqualTo(2);
        assertThat(cells.byAgency(SEPTEMBER, List.of("PUBLISHED"))).noneMatch(cell -> cell.groupId() == month.agency);
    }

    @Test
    void agenciesRankHighestFirstAndThoseWithoutFigureLast() {
        List<MonthBoard.Group> named =
                List.of(group(1, "-", "0"), group(2, "B", "80"), group(3, "A", "95"), group(4, "B", "80"));

        assertThat(AgencyOrder.MEAN.page(named, 0, 50))
                .extracting(MonthBoard.Group::id)
                .containsExactly(3L, 2L, 4L, 1L);
        assertThat(AgencyOrder.NAME.page(named, 1, 2))
                .extracting(MonthBoard.Group::id)
                .containsExactly(2L, 3L);
    }

    private static MonthBoard.Group group(long id, String rating, String points) {
        return new MonthBoard.Group(
                id, "x", Spread.of(List.of(new Cell(id, "x", 1, rating, 0, 1, new BigDecimal(points), 0))));
    }

    @Test
    void eachFrameworkKeepsTheNamesOfItsClasses() {
        TestBoard mixed = new TestBoard(jdbc, city);
        mixed.result(mixed.member(mixed.culture, "Nguyễn Thị Hoa"), SEPTEMBER, "91", DECREE, null);
        mixed.result(mixed.member(mixed.culture, "Trần Văn Ba"), SEPTEMBER, "91");
        mixed.result(mixed.member(mixed.culture, "Trần Văn Bốn"), SEPTEMBER, "71");
        mixed.close(SEPTEMBER);

        MonthBoard board = MonthBoard.of(cells.byUnit(mixed.agency, SEPTEMBER, ALL, null), frameworks);

        assertThat(board.parts())
                .extracting(part -> part.names().key(), part -> part.all().people())
                .containsExactly(tuple("A-B-C-D", 2), tuple("HTXS-HTT-HT-KHT", 1));
    }

    @Test
    void openMonthsTellNothing() {
        TestBoard open = new TestBoard(jdbc, city);
        open.result(open.member(open.culture, "Nguyễn Thị Hoa"), SEPTEMBER, "91");

        assertThat(cells.byUnit(open.agency, SEPTEMBER, ALL, null)).isEmpty();
        assertThat(flows.of(open.agency, SEPTEMBER, ALL, null).rows()).isEmpty();
        assertThat(groups.byUnit(open.agency, List.of(SEPTEMBER), ALL, null)).isEmpty();
    }

    /** A month closed again counts with its newest version only. */
    @Test
    void theNewestClosingReplacesTheCountsOfTheOneBefore() {
        TestBoard again = new TestBoard(jdbc, city);
        Official hoa = again.member(again.culture, "Nguyễn Thị Hoa");
        again.result(hoa, SEPTEMBER, "91");
        again.closeAgain(SEPTEMBER);
        again.result(hoa, SEPTEMBER, "89");
        again.close(SEPTEMBER);

        Spread all = MonthBoard.of(cells.byUnit(again.agency, SEPTEMBER, ALL, null), frameworks)
                .all();

        assertThat(all.people()).isEqualTo(1);
        assertThat(all.count("A")).isZero();
        assertThat(all.count("B")).isEqualTo(1);
        assertThat(all.mean()).isEqualTo("89.00");
    }

    @Test
    void theCountsAreThoseOfTheNewestResults() {
        for (String tally : List.of("month_tally", "agency_tally")) {
            List<String> differences = jdbc.sql("""
                            select coalesce(t.period_id, r.period_id) || ': ' || coalesce(t.people, 0) || ' counted, ' || coalesce(r.people, 0)
                            from (select period_id, class, sum(people) as people, sum(points) as points from {tally} group by 1, 2) t
                            full join (select r.period_id, coalesce(r.class, '-') as class, count(*) as people, coalesce(sum(r.total), 0) as points
                                       from month_result r join closing c on c.id = r.closing_id
                                       where c.version = (select max(l.version) from closing l where l.period_id = c.period_id
                                                          and exists (select from month_result x where x.closing_id = l.id))
                                       group by 1, 2) r on r.period_id = t.period_id and r.class = t.class
                            where t.people is distinct from r.people or t.points is distinct from r.points
                            """.replace("{tally}", tally))
                    .query((row, n) -> row.getString(1))
                    .list();

            assertThat(differences).as(tally).isEmpty();
        }
    }

    @Test
    void nobodyButAClosingWritesTheCounts() throws SQLException {
        try (Connection app = TestDatabase.connect(TestDatabase.url(), TestDatabase.APP);
                Statement statement = app.createStatement()) {
            for (String attack : List.of(
                    "update month_tally set people = 1 where agency_id = " + month.agency,
                    "delete from month_tally where agency_id = " + month.agency,
                    "insert into month_tally select * from month_tally where agency_id = " + month.agency,
                    "truncate month_tally",
                    "update agency_tally set people = 1 where agency_id = " + month.agency,
                    """
                    create temp table invented as select * from month_result limit 0;
                    create trigger invents after insert on invented referencing new table as written
                        for each statement execute function tally_results()""")) {
                assertThatThrownBy(() -> statement.execute(attack))
                        .as(attack)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void scorersAreApartByGroup() {
        TestBoard scored = new TestBoard(jdbc, city);
        long first = scored.result(scored.member(scored.culture, "Nguyễn Thị Hoa"), SEPTEMBER, "91");
        long second = scored.result(scored.member(scored.culture, "Trần Văn Ba"), SEPTEMBER, "80");
        stage(first, "SELF", "{\"I\": 20, \"II.1\": 19}");
        stage(first, "REVIEW1", "{\"I\": 19, \"II.1\": 19}");
        stage(first, "DECISION", "{\"I\": 18, \"II.1\": 19}");
        stage(second, "SELF", "{\"I\": 20, \"II.1\": 18}");
        stage(second, "DECISION", "{\"I\": 19, \"II.1\": 18}");
        scored.close(SEPTEMBER);

        List<GapTable> tables = gaps.of(scored.agency, SEPTEMBER, ALL, null);

        assertThat(tables).hasSize(1);
        assertThat(tables.getFirst().codes()).containsExactly("I", "II.1");
        assertThat(tables.getFirst().all().people()).isEqualTo(2);
        GapTable.Means discipline = tables.getFirst().all().means().getFirst();
        assertThat(discipline.self()).isEqualTo("20.00");
        assertThat(discipline.review()).isEqualTo("19.00"); // of the one with a reviewer
        assertThat(discipline.decision()).isEqualTo("18.50");
        assertThat(discipline.gap()).isEqualTo("-1.50");
    }

    private void stage(long sheet, String stage, String groups) {
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, complete, total, class_by_score, group_points, started_at, updated_at)
                        select id, period_id, ?, true, 90, 'A', cast(? as jsonb), now(), now() from score_sheet where id = ?
                        """).params(stage, groups, sheet).update();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
