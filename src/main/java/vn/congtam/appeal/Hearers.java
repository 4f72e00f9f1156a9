package vn.congtam.appeal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.organization.PostRole;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.shared.VietnamTime;

/**
 * Who hears an appeal: the head of the agency, unless the official is the head or the head, or a delegate, decided alone; then whom the
 * agency's rule names. HR hands the appeal to that hearer or to another one who may hear it.
 */
@Service
class Hearers {

    private static final RowMapper<Leader> LEADER = new SimplePropertyRowMapper<>(Leader.class);

    private final HearerRules rules;
    private final AppealDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    Hearers(HearerRules rules, AppealDesk desk, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who leads people of the agency today and may chair a panel. */
    record Leader(long personId, String name, String title, PostRole role) {

        public boolean isHead() {
            return role == PostRole.AGENCY_HEAD;
        }
    }

    /**
     * What HR chooses from.
     *
     * @param head the head of the agency, null where he or she may not hear this appeal
     * @param chairs who may chair a panel for this appeal
     */
    record Choice(Hearer proposed, @Nullable Leader head, List<Leader> chairs) {}

    /** Everybody who leads people in the agency today, by name. */
    List<Leader> leaders(long agencyId) {
        return jdbc.sql("""
                        select distinct on (p.sort_key, p.id) p.id as person_id, p.full_name as name, t.title, t.role
                        from post t join person p on p.id = t.person_id
                        where t.agency_id = :agency and t.role <> 'MEMBER' and :today between t.valid_from and coalesce(t.valid_to, 'infinity')
                        order by p.sort_key, p.id, t.role <> 'AGENCY_HEAD', t.concurrent
                        """)
                .param("agency", agencyId)
                .param("today", VietnamTime.today(clock))
                .query(LEADER)
                .list();
    }

    /** @throws Refused for a panel without chair or decision, and for a chair who leads nobody in the agency */
    void changeRule(long agencyId, boolean panel, @Nullable Long chairId, String members, CurrentOfficial by) {
        boolean known = leaders(agencyId).stream().anyMatch(leader -> chairId != null && leader.personId() == chairId);
        rules.change(agencyId, panel, known ? chairId : null, members, by);
    }

    Choice choice(AppealFacts appeal) {
        List<Leader> able = leaders(appeal.agencyId()).stream()
                .filter(leader -> mayHear(leader, appeal))
                .toList();
        Leader head = able.stream().filter(Leader::isHead).findFirst().orElse(null);
        HearerRule rule = rules.of(appeal.agencyId());
        return new Choice(proposed(head, rule, able), head, able);
    }

    private static Hearer proposed(@Nullable Leader head, HearerRule rule, List<Leader> able) {
        if (head != null) {
            return new Hearer(HearerKind.HEAD, head.personId(), head.name(), "");
        }
        Optional<Leader> chair = able.stream()
                .filter(leader -> rule.chairId() != null && leader.personId() == rule.chairId())
                .findFirst();
        return chair.map(leader -> new Hearer(HearerKind.PANEL, leader.personId(), leader.name(), rule.panel()))
                .orElse(Hearer.HIGHER_BODY);
    }

    private static boolean mayHear(Leader leader, AppealFacts appeal) {
        return leader.personId() != appeal.personId() && !appeal.isDecidedAloneBy(leader.personId());
    }

    /**
     * Hands an appeal to a hearer.
     *
     * @param version of the appeal that HR looked at
     * @param chairId of a panel, null for others
     * @param panel decision that set the panel up and its members
     * @throws Refused for somebody who may not hear it, and for a panel without chair or decision
     * @throws Conflict when the appeal has changed since
     */
    @Transactional
    public void appoint(
            AppealFacts appeal,
            int version,
            HearerKind kind,
            @Nullable Long chairId,
            String panel,
            CurrentOfficial by) {
        Hearer hearer = hearer(choice(appeal), kind, chairId, panel);
        Appeal taken = desk.take(appeal.id(), version);
        taken.appoint(hearer);
        desk.save(taken, AppealVerb.APPOINTED, by, hearer.name());
    }

    private static Hearer hearer(Choice choice, HearerKind kind, @Nullable Long chairId, String panel) {
        return switch (kind) {
            case HIGHER_BODY -> Hearer.HIGHER_BODY;
            case HEAD -> {
                Leader head = choice.head();
                if (head == null) {
                    throw new Refused("appeal.refused.hearer");
                }
                yield new Hearer(HearerKind.HEAD, head.personId(), head.name(), "");
            }
            case PANEL -> panel(choice, chairId, panel);
        };
    }

    private static Hearer panel(Choice choice, @Nullable Long chairId, String panel) {
        TextLimit.DOCUMENT.require(panel);
        if (chairId == null || panel.isBlank()) {
            throw new Refused("appeal.refused.panel");
        }
        Leader chair = choice.chairs().stream()
                .filter(leader -> leader.personId() == chairId)
                .findFirst()
                .orElseThrow(() -> new Refused("appeal.refused.hearer"));
        return new Hearer(HearerKind.PANEL, chair.personId(), chair.name(), panel.strip());
    }
}
