package vn.congtam.insight.board;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the figures of an agency's board lead: every address carries all of its filters, so that a view can be passed on.
 *
 * @param unit that the board is limited to, null for the whole agency
 */
record BoardLinks(long agencyId, YearMonth month, @Nullable Long unit) {

    /** The same board, or one of its sisters ({@code months}, {@code comparison}), in this month and unit. */
    public String view(String name) {
        return address(name.isEmpty() ? "" : "/" + name, month, unit);
    }

    public String board(YearMonth other, @Nullable Long of) {
        return address("", other, of);
    }

    /** The board of the whole agency. */
    public String whole() {
        return address("", month, null);
    }

    /** @param of the unit, null for all that the board shows */
    public String rated(@Nullable Long of, String names, String rating) {
        return people(of == null ? unit : of, "names", names, "rating", rating);
    }

    public String everybody(@Nullable Long of) {
        return people(of == null ? unit : of);
    }

    /** Everybody whose classes are called so. */
    public String named(@Nullable Long of, String names) {
        return people(of == null ? unit : of, "names", names);
    }

    public String moved(@Nullable Long of, String names) {
        return people(of == null ? unit : of, "names", names, "moved", "true");
    }

    public String band(String names, MonthBoard.Band band) {
        return people(unit, "names", names, "from", String.valueOf(band.from()), "to", String.valueOf(band.to()));
    }

    public String flow(FlowTable.Outcome from, FlowTable.Outcome to) {
        return people(
                unit,
                "was",
                from.rating().isEmpty() ? PeopleFilter.NONE : from.rating(),
                "wasNames",
                from.names(),
                "rating",
                to.rating(),
                "names",
                to.names());
    }

    public String move(String direction) {
        return people(unit, "move", direction);
    }

    private String address(String view, YearMonth of, @Nullable Long ofUnit) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/agencies/" + agencyId + "/board" + view)
                .queryParam("month", of);
        if (ofUnit != null) {
            address.queryParam("unit", ofUnit);
        }
        return address.encode().build().toUriString();
    }

    private String people(@Nullable Long of, String... limits) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(address("/people", month, of));
        for (int i = 0; i < limits.length; i += 2) {
            if (!limits[i + 1].isEmpty()) {
                address.queryParam(limits[i], limits[i + 1]);
            }
        }
        return address.encode().build().toUriString();
    }
}
