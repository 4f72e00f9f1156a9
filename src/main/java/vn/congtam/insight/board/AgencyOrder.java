package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congtam.insight.board.MonthBoard.Group;

/** By what agencies are ranked: highest first, agencies without the figure last, equals by name. */
enum AgencyOrder {
    NAME(group -> null),
    PEOPLE(group -> BigDecimal.valueOf(group.spread().people())),
    MEAN(group -> group.spread().mean()),
    A(group -> group.spread().share("A")),
    B(group -> group.spread().share("B")),
    C(group -> group.spread().share("C")),
    D(group -> group.spread().share("D"));

    private final Function<Group, @Nullable BigDecimal> figure;

    AgencyOrder(Function<Group, @Nullable BigDecimal> figure) {
        this.figure = figure;
    }

    static AgencyOrder named(String name) {
        return Arrays.stream(values())
                .filter(order -> order.key().equals(name))
                .findFirst()
                .orElse(MEAN);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A page of the ranked groups; equals keep their order by name. */
    public List<Group> page(List<Group> groups, int from, int rows) {
        Comparator<Group> highest =
                Comparator.comparing(figure, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
        return groups.stream().sorted(highest).skip(from).limit(rows).toList();
    }
}
