package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.VietnameseText;

/**
 * Classes of the month before by classes of the month, of everybody and agency by agency.
 *
 * @param rows those where the largest share fell come first
 */
record CityFlowTable(FlowTable all, List<Row> rows) {

    private static final int DECIMALS = 4;

    /** One agency. */
    record Row(long id, String name, FlowTable flows) {

        private static final Comparator<Row> ORDER = Comparator.comparing(
                        (Row row) -> row.share(row.flows.down()),
                        Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                .reversed()
                .thenComparing(row -> VietnameseText.searchKey(row.name()));

        /** People with a class in both months. */
        public int people() {
            return flows.up() + flows.same() + flows.down();
        }

        public @Nullable BigDecimal fallen() {
            return share(flows.down());
        }

        public @Nullable BigDecimal risen() {
            return share(flows.up());
        }

        /** Of 1, null without anybody who has a class in both months. */
        private @Nullable BigDecimal share(int part) {
            return people() == 0
                    ? null
                    : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(people()), DECIMALS, RoundingMode.HALF_UP);
        }
    }

    static CityFlowTable of(List<CityFlows.AgencyFlow> flows, Frameworks frameworks) {
        Map<Long, List<CityFlows.AgencyFlow>> byAgency = flows.stream()
                .collect(Collectors.groupingBy(CityFlows.AgencyFlow::agencyId, TreeMap::new, Collectors.toList()));
        List<Row> rows = byAgency.entrySet().stream()
                .map(agency -> new Row(
                        agency.getKey(),
                        agency.getValue().getFirst().agency(),
                        table(agency.getValue(), CityFlows.AgencyFlow::ofAgency, frameworks)))
                .sorted(Row.ORDER)
                .toList();
        return new CityFlowTable(table(flows, CityFlows.AgencyFlow::ofCity, frameworks), rows);
    }

    private static FlowTable table(
            List<CityFlows.AgencyFlow> flows,
            Function<CityFlows.AgencyFlow, Flows.Flow> counted,
            Frameworks frameworks) {
        return FlowTable.of(flows.stream().map(counted).toList(), frameworks);
    }
}
