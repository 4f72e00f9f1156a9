package vn.congtam.rulebook.classification;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congtam.rulebook.FrameworkFiles;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.QuotaRule.Base;
import vn.congtam.rulebook.framework.QuotaRule.Counted;
import vn.congtam.rulebook.framework.RatedClass;

/** Quota rules and choices for tests. */
public final class Quotas {

    private static final QuotaRule RULE = FrameworkFiles.current().quota();

    private Quotas() {}

    /** The rule of 1841-QĐ/TU on another base. */
    public static QuotaRule rule(Base base, Counted counted, int percent, int smallUnitUpTo) {
        return new QuotaRule(
                RatedClass.A,
                RatedClass.B,
                percent,
                percent + 10,
                base,
                counted,
                smallUnitUpTo,
                RULE.ties(),
                RULE.basis(),
                RULE.extendedBasis(),
                RULE.tiesBasis());
    }

    /** Chooses the lowest numbers at every open tie. */
    public static List<TieChoice> settling(QuotaResult open) {
        return open.ties().stream()
                .map(tie -> new TieChoice(tie.circle(), tie.people(), lowest(tie)))
                .toList();
    }

    private static Set<Long> lowest(UnresolvedTie tie) {
        return tie.people().stream().sorted().limit(tie.places()).collect(Collectors.toSet());
    }
}
