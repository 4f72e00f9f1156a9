package vn.congtam.rulebook.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congtam.shared.Points;

class BandProposalTests {

    private static final Points STEP = Points.of("0.5");

    @Provide
    Arbitrary<CompletionRatio> ratios() {
        return Sheets.ratios();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 100, 45, 50, 50",
        "17,   18, 47.22, 45, 47",
        "90,  100, 45, 45, 45",
        "899, 1000, 44.95, 40, 44.5",
        "80,  100, 40, 40, 40",
        "799, 1000, 39.95, 35, 39.5",
        "70,  100, 35, 35, 35",
        "699, 1000, 34.95, 0, 34.5",
        "1,     3, 16.67, 0, 16.5",
        "0,     7, 0, 0, 0"
    })
    void proposesLinearlyInsideTheBand(int done, int assigned, String interpolated, String lowest, String proposed) {
        BandProposal proposal = proposal(new CompletionRatio(done, assigned));

        assertThat(proposal.proposed()).isEqualTo(Points.of(proposed));
        assertThat(proposal.band().allows(proposal.proposed())).isTrue();
        if (done != assigned) {
            assertThat(proposal.interpolated()).isEqualTo(Points.of(interpolated));
            assertThat(proposal.band().lowest()).isEqualTo(Points.of(lowest));
        }
    }

    @Property
    void proposalIsALegalStepOfItsBand(@ForAll("ratios") CompletionRatio ratio) {
        BandProposal proposal = proposal(ratio);

        assertThat(proposal.band().contains(ratio.share())).isTrue();
        assertThat(proposal.band().allows(proposal.proposed())).isTrue();
        assertThat(proposal.proposed().isMultipleOf(STEP)).isTrue();
    }

    @Property
    void everyShareIsInExactlyOneBand(@ForAll("ratios") CompletionRatio ratio) {
        assertThat(Sheets.FRAMEWORK.ratioRule().orElseThrow().bands())
                .filteredOn(band -> band.contains(ratio.share()))
                .hasSize(1);
    }

    @Property
    void higherRatioNeverProposesLess(@ForAll("ratios") CompletionRatio ratio) {
        CompletionRatio better = new CompletionRatio(Math.min(ratio.done() + 1, ratio.assigned()), ratio.assigned());

        assertThat(proposal(better).proposed().isAtLeast(proposal(ratio).proposed()))
                .isTrue();
    }

    @Test
    void nothingAssignedHasNoShare() {
        CompletionRatio none = new CompletionRatio(0, 0);

        assertThat(none.hasData()).isFalse();
        assertThatThrownBy(none::share).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void moreDoneThanAssignedIsRefused() {
        assertThatThrownBy(() -> new CompletionRatio(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BandProposal proposal(CompletionRatio ratio) {
        return BandProposal.of(Sheets.FRAMEWORK.ratioRule().orElseThrow(), ratio, STEP);
    }
}
