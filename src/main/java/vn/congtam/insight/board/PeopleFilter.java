package vn.congtam.insight.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the list behind a figure is limited to; carried whole in the address. Unknown words limit nothing.
 *
 * @param rating A to D, a dash for not rated
 * @param names key of the {@link ClassNames} of the month
 * @param from and {@code to}: totals, upper end excluded unless it is 100
 * @param was class of the month before, a dash for not rated, {@code none} for no result
 * @param wasNames key of its {@link ClassNames}
 * @param move up, same or down against the month before
 * @param moved whether only people whom the limit of the best class moved
 */
record PeopleFilter(
        @Nullable String rating,
        @Nullable String names,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String was,
        @Nullable String wasNames,
        @Nullable String move,
        @Nullable Boolean moved,
        @Nullable Integer page) {

    private static final Set<String> RATINGS = Set.of("A", "B", "C", "D", Cell.NOT_RATED);
    private static final Set<String> MOVES = Set.of("up", "same", "down");
    static final String NONE = "none";
    private static final int MOST_PAGES = 10_000;

    PeopleFilter {
        rating = rating != null && RATINGS.contains(rating) ? rating : null;
        was = was != null && (RATINGS.contains(was) || NONE.equals(was)) ? was : null;
        move = move != null && MOVES.contains(move) ? move : null;
        names = names == null || names.isBlank() ? null : names;
        wasNames = wasNames == null || wasNames.isBlank() ? null : wasNames;
    }

    int sheetOfList() {
        return page == null ? 1 : Math.clamp(page, 1, MOST_PAGES);
    }

    /** Whether it shows less than everybody. */
    public boolean isLimited() {
        return rating != null || from != null || was != null || move != null || isMoved();
    }

    public boolean isMoved() {
        return Boolean.TRUE.equals(moved);
    }

    /** The class as its framework calls it. */
    public String ratingLabel() {
        return label(rating, names);
    }

    /** The class of the month before as its framework calls it. */
    public String wasLabel() {
        return label(was, wasNames);
    }

    private static String label(@Nullable String letter, @Nullable String key) {
        List<String> labels = key == null ? List.of() : List.of(key.split("-"));
        int at = letter == null ? -1 : "ABCD".indexOf(letter);
        return at >= 0 && at < labels.size() ? labels.get(at) : letter == null ? "" : letter;
    }

    /** The same limits on another page, by their names in addresses. */
    Map<String, @Nullable Object> on(int otherPage) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("rating", rating);
        given.put("names", names);
        given.put("from", from);
        given.put("to", to);
        given.put("was", was);
        given.put("wasNames", wasNames);
        given.put("move", move);
        given.put("moved", isMoved() ? true : null);
        given.put("page", otherPage);
        return given;
    }
}
