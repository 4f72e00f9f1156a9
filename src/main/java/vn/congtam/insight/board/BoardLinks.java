package vn.congtam.insight.board;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the figures of a board lead: every address carries all of its filters, so that a view can be passed on.
 *
 * @param path of the board
 * @param unit that the board is limited to, null for the whole agency
 */
record BoardLinks(String path, YearMonth month, @Nullable Long unit) {

    static BoardLinks ofAgency(long agencyId, YearMonth month, @Nullable Long unit) {
        return new BoardLinks("/agencies/" + agencyId + "/board", month, unit);
    }

    static BoardLinks ofCity(YearMonth month) {
        return new BoardLinks("/city-board", month, null);
    }

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

    /** Another page of the list behind a figure. */
    String people(PeopleFilter filter, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(address("/people", month, unit));
        filter.on(page).forEach((name, value) -> address.queryParamIfPresent(name, Optional.ofNullable(value)));
        return address.encode().build().toUriString();
    }

    private String address(String view, YearMonth of, @Nullable Long ofUnit) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(path + view).queryParam("month", of);
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
