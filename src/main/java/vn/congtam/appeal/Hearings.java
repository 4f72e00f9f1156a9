package vn.congtam.appeal;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/** Answers appeals. Points and counts of products are put on record with the appeal only; see {@link Corrections} for what becomes of them. */
@Service
class Hearings {

    private final AppealDesk desk;
    private final ContestedLines lines;
    private final ContestedProducts products;
    private final Frameworks frameworks;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Hearings(
            AppealDesk desk,
            ContestedLines lines,
            ContestedProducts products,
            Frameworks frameworks,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.lines = lines;
        this.products = products;
        this.frameworks = frameworks;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @throws Refused for points that no line and counts that no product can have, and for a change without reason */
    Changes changes(AppealFacts appeal, HearingForm form) {
        List<ContestedLine> contested = lines.of(appeal);
        return new Changes(
                form.corrections(
                        contested,
                        frameworks.byId(appeal.frameworkVersionId()).scale().step()),
                form.corrections(products.counted(appeal, contested)));
    }

    /**
     * Gives the answer.
     *
     * @throws Refused without outcome or reason, and when an accepted appeal changes nothing
     * @throws Conflict when somebody else dealt with the appeal since it was opened
     */
    @Transactional
    public void answer(AppealFacts facts, HearingForm form, CurrentOfficial me) {
        Appeal appeal = desk.take(facts.id(), form.version());
        AppealStatus outcome = form.outcome();
        if (outcome == null) {
            throw new Refused("appeal.refused.answerMissing");
        }
        TextLimit.PROSE.require(form.answer());
        TextLimit.DOCUMENT.require(form.document());
        if (outcome.isChange()) {
            correct(facts, changes(facts, form));
        }
        appeal.answer(outcome, form.answer(), form.document(), me.name(), desk.now());
        desk.save(appeal, AppealVerb.ANSWERED, me, "");
        events.publishEvent(new AppealAnswered(facts.id(), facts.agencyId(), facts.month(), facts.personId(), outcome));
    }

    private void correct(AppealFacts appeal, Changes changes) {
        if (changes.isEmpty()) {
            throw new Refused("appeal.refused.nothingChanged");
        }
        changes.products().forEach((task, correction) -> products.correct(appeal.id(), task, correction));
        changes.lines()
                .forEach((code, line) -> jdbc.sql("""
                        update appeal_line set proposed = :points, proposed_reason = :reason where appeal_id = :appeal and code = :code
                        """)
                        .param("points", line.points().value())
                        .param("reason", line.reason())
                        .param("appeal", appeal.id())
                        .param("code", code)
                        .update());
    }
}
