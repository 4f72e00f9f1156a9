package vn.congtam.insight.board;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.congtam.insight.board.MonthBoard.Group;

/** By what agencies are ranked: highest first, agencies without the figure last, equals by name. */
enum AgencyOrder {
    NAME,
    PEOPLE,
    MEAN,
    A,
    B,
    C,
    D;

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
        return groups.stream()
                .sorted(this::compareGroups)
                .skip(from)
                .limit(rows)
                .toList();
    }

    private int compareGroups(Group one, Group other) {
        BigDecimal first = figure(one);
        BigDecimal second = figure(other);
        if (first == null || second == null) {
            return Boolean.compare(first == null, second == null);
        }
        return second.compareTo(first);
    }

    private @Nullable BigDecimal figure(Group group) {
        return switch (this) {
            case NAME -> null;
            case PEOPLE -> BigDecimal.valueOf(group.spread().people());
            case MEAN -> group.spread().mean();
            case A, B, C, D -> group.spread().share(name());
        };
    }
}
