package vn.congtam.scorecard.selfassessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.rulebook.engine.BandProposal;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.RatioBand;
import vn.congtam.rulebook.framework.RatioRule;
import vn.congtam.scorecard.selfassessment.SheetPage.BandHelp;
import vn.congtam.shared.Points;
import vn.congtam.web.Formats;

/** Shows the bands of II.2, the one of the completion ratio and the proposal inside it. */
final class BandHelper {

    private BandHelper() {}

    static BandHelp of(RatioRule rule, Points step, CompletionRatio ratio, Formats formats) {
        List<RatioBand> worstFirst = rule.bands().reversed();
        if (!ratio.hasData()) {
            return new BandHelp(false, 0, 0, "", "", "", "", bands(worstFirst, null, formats));
        }
        BandProposal proposal = BandProposal.of(rule, ratio, step);
        RatioBand band = proposal.band();
        return new BandHelp(
                true,
                ratio.done(),
                ratio.assigned(),
                formats.number(ratio.share().percent(1)),
                formats.plain(band.lowest()),
                formats.plain(band.highestLegal(step)),
                formats.points(proposal.proposed()),
                bands(worstFirst, band, formats));
    }

    private static List<BandHelp.Band> bands(List<RatioBand> bands, @Nullable RatioBand current, Formats formats) {
        return bands.stream()
                .map(band -> new BandHelp.Band(
                        band.fromPercent(),
                        band.toPercent(),
                        formats.plain(band.lowest()),
                        formats.plain(band.highest()),
                        band.upperExclusive(),
                        band.equals(current)))
                .toList();
    }
}
