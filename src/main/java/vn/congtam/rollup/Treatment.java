package vn.congtam.rollup;

import java.util.ArrayList;
import java.util.List;
import vn.congtam.rulebook.classification.Reason;
import vn.congtam.rulebook.framework.Basis;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.QuotaRule;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.rulebook.framework.RollupRule;

/** How months, gaps, transfers and forced classes count, as sentences with their article: the rules of a framework read out. */
public final class Treatment {

    private Treatment() {}

    /** The sentences of a framework, in the order in which they apply. */
    public static List<Reason> of(Framework framework) {
        RollupRule rule = framework.rollupRule();
        Basis basis = rule.basis();
        List<Reason> sentences = new ArrayList<>(List.of(
                sentence("mean", basis),
                sentence("missing", basis),
                sentence("transfer", basis),
                sentence("few", basis, rule.monthsForQuarter(), rule.monthsForHalf(), rule.monthsForYear()),
                sentence("class", framework.classes().basis(), framework.code())));
        RatedClass cap = rule.capAfterForcedMonth();
        sentences.add(cap == null ? sentence("forced", basis) : sentence("forcedCap", basis, cap.name()));
        QuotaRule quota = framework.quota();
        sentences.add(sentence(
                "quota", quota.basis(), quota.percent(), quota.limited().name()));
        return sentences;
    }

    private static Reason sentence(String key, Basis basis, Object... arguments) {
        return new Reason("rollup.treatment." + key, List.of(arguments), basis);
    }
}
