package vn.congtam.rulebook.framework;

import java.util.List;
import vn.congtam.shared.Share;

/** The bands of the completion ratio, best first, without gap or overlap from 0 to 100 per cent. */
public record RatioRule(List<RatioBand> bands, Basis basis) {

    public RatioRule {
        bands = List.copyOf(bands);
    }

    /**
     * The one band that a share falls into.
     *
     * @throws IllegalArgumentException for a share above 100 per cent
     */
    public RatioBand bandOf(Share share) {
        return bands.stream()
                .filter(band -> band.contains(share))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No band for " + share));
    }
}
