package vn.congtam.scorecard;

import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;

/**
 * Lets the sheet of the agency that decides be the one that is rated in a month with main posts in several agencies: the sheets of the others
 * are not rated, that of the deciding one is opened or comes back to where it stood, and what the official wrote goes along. A sheet that is
 * decided stays what it is, and so do months that are closed.
 */
@Component
class DecidingSheets {

    static final String RULE = "TRANSFERRED";

    /** Reasons are kept in the language of the documents. */
    static final Locale VIETNAMESE = Locale.of("vi");

    private final SheetDesk desk;
    private final SheetOpening opening;
    private final SheetMoves moves;
    private final CarriedSelf carried;
    private final Periods periods;
    private final EntityManager entities;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    DecidingSheets(
            SheetDesk desk,
            SheetOpening opening,
            SheetMoves moves,
            CarriedSelf carried,
            Periods periods,
            EntityManager entities,
            MessageSource messages,
            JdbcClient jdbc) {
        this.desk = desk;
        this.opening = opening;
        this.moves = moves;
        this.carried = carried;
        this.periods = periods;
        this.entities = entities;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /**
     * What the story of a sheet says where this agency decides.
     *
     * @param text in Vietnamese
     */
    record Words(long agencyId, String text) {}

    private record Decider(long agencyId, String name, boolean chosen, boolean decided) {}

    /** @param given words of a move, which speak only when its new agency decides */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(long personId, YearMonth month, @Nullable Words given, CurrentOfficial by) {
        decider(personId, month).ifPresent(decider -> settle(decider, personId, month, given, by));
    }

    private void settle(Decider decider, long personId, YearMonth month, @Nullable Words given, CurrentOfficial by) {
        List<PeriodSummary> all = periodsOf(personId, month);
        Optional<PeriodSummary> its =
                all.stream().filter(p -> p.agencyId() == decider.agencyId()).findFirst();
        if (!decider.decided() && its.map(PeriodSummary::isOpen).orElse(true)) {
            String words = given != null && given.agencyId() == decider.agencyId() ? given.text() : words(decider);
            all.stream()
                    .filter(period -> period.isOpen() && period.agencyId() != decider.agencyId())
                    .forEach(period -> leave(period, personId, words, by));
            its.ifPresent(period -> comeBack(period, personId, words, by));
        }
        for (PeriodSummary period : all) {
            if (period.isOpen() && period.agencyId() == decider.agencyId()) {
                opening.addMissing(period);
            } else if (period.isOpen()) {
                moves.settle(period);
            }
        }
    }

    private Optional<Decider> decider(long personId, YearMonth month) {
        return jdbc.sql("""
                        select a.id, a.name, c.id is not null as chosen,
                               exists (select 1 from score_sheet s join period p on p.id = s.period_id
                                       where s.person_id = :person and s.month = :month
                                         and (s.status = 'DECIDED' or s.status <> 'NOT_RATED' and p.status <> 'OPEN')) as decided
                        from agency a
                        left join lateral (
                            select * from deciding_agency_choice c where c.person_id = :person and c.month = :month order by c.id desc limit 1
                        ) c on c.agency_id = a.id
                        where a.id = deciding_agency(:person, :month)
                        """)
                .param("person", personId)
                .param("month", month.atDay(1))
                .query((row, n) -> new Decider(
                        row.getLong("id"), row.getString("name"), row.getBoolean("chosen"), row.getBoolean("decided")))
                .optional();
    }

    /** Of all agencies where somebody holds a main post in the month, or did so when it was opened. */
    private List<PeriodSummary> periodsOf(long personId, YearMonth month) {
        return jdbc
                .sql("""
                        select agency_id from agency_days(:person, :month)
                        union select agency_id from score_sheet where person_id = :person and month = :month
                        order by agency_id
                        """)
                .param("person", personId)
                .param("month", month.atDay(1))
                .query((row, n) -> row.getLong("agency_id"))
                .list()
                .stream()
                .flatMap(agency -> periods.find(agency, month).stream())
                .toList();
    }

    private String words(Decider decider) {
        return say("scorecard.transfer.words." + (decider.chosen() ? "CHOSEN" : "SUM"), decider.name());
    }

    /** Not rated from now on, when it is still on its way. */
    private void leave(PeriodSummary period, long personId, String words, CurrentOfficial by) {
        sheet(period, personId, "status not in ('DECIDED', 'NOT_RATED')").ifPresent(id -> {
            ScoreSheet sheet = desk.take(id);
            SheetStatus before = sheet.status();
            sheet.notRated(RULE, words);
            desk.note(sheet, SheetVerb.NOT_RATED, before, by, words);
            entities.flush();
        });
    }

    /** Rated again where it stood; back to the official when something newer was written meanwhile than what was handed in. */
    private void comeBack(PeriodSummary period, long personId, String words, CurrentOfficial by) {
        sheet(period, personId, "status = 'NOT_RATED' and not_rated_rule = '" + RULE + "'")
                .ifPresent(id -> {
                    ScoreSheet sheet = desk.take(id);
                    SheetStatus stood = desk.statusBefore(sheet, SheetVerb.NOT_RATED);
                    sheet.rateAgain(stood);
                    desk.note(sheet, SheetVerb.RATED_AGAIN, SheetStatus.NOT_RATED, by, words);
                    entities.flush();
                    if (stood != SheetStatus.DECIDED
                            && carried.newest(period, personId, id)
                            && !stood.isWithOfficial()) {
                        String newer = say("scorecard.transfer.words.NEWER");
                        sheet.returnForCorrection();
                        desk.note(sheet, SheetVerb.RETURNED, stood, by, newer);
                        entities.flush();
                    }
                });
    }

    private Optional<Long> sheet(PeriodSummary period, long personId, String condition) {
        return jdbc.sql("select id from score_sheet where period_id = :period and person_id = :person and " + condition)
                .param("period", period.id())
                .param("person", personId)
                .query(Long.class)
                .optional();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
