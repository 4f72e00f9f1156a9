package vn.congtam.scorecard.moves;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.TableExport;

/** Moves within a month and what the units hand over as files. */
@Configuration(proxyBeanMethods = false)
class MoveTables {

    private final Formats formats;

    MoveTables(Formats formats) {
        this.formats = formats;
    }

    @Bean
    PageTable movesTable() {
        return PageTable.of(
                "scorecard/moves",
                page -> TableExport.of(
                                Phrase.of("scorecard.moves.slips"),
                                columns()
                                        .day("scorecard.moves.day", HandOver::effectiveOn)
                                        .text("scorecard.moves.from", HandOver::fromUnit)
                                        .number("scorecard.moves.fromDays", HandOver::fromDays)
                                        .text("scorecard.moves.to", HandOver::toUnit)
                                        .number("scorecard.moves.toDays", HandOver::toDays)
                                        .text("scorecard.moves.decides", HandOver::decidingUnit)
                                        .longText("scorecard.moves.override", HandOver::overrideReason)
                                        .text("scorecard.moves.overriddenBy", HandOver::overriddenBy)
                                        .longText("scorecard.moves.opinion", this::opinion),
                                page.list("slips", HandOver.class))
                        .in(page.get("agencyId", Long.class), null));
    }

    @Bean
    PageTable handOversTable() {
        return PageTable.of(
                "scorecard/hand-overs",
                page -> TableExport.of(
                        Phrase.of("scorecard.moves.handOvers"),
                        columns()
                                .text("scorecard.moves.decides", HandOver::decidingUnit)
                                .longText("scorecard.moves.opinion", this::opinion),
                        page.list("slips", HandOver.class)));
    }

    private static Columns<HandOver> columns() {
        return Columns.of(HandOver.class)
                .text("scorecard.name", HandOver::name)
                .day("scorecard.moves.month", HandOver::month);
    }

    private Phrase opinion(HandOver slip) {
        HandOver.Opinion said = slip.opinion();
        return said == null
                ? Phrase.of("scorecard.moves.notGiven")
                : Phrase.of("scorecard.moves.given.by", formats.plain(said.score()), said.author());
    }
}
