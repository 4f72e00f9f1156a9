package vn.congtam.scorecard;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.organization.PostRole;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/**
 * Hands a sheet that waits for nobody, or for somebody who cannot act, to somebody who can: to whom posts name today, or to a
 * named leader. Never to the official of the sheet, never twice to the same person, and a decision only to the head.
 */
@Service
public class SheetRerouting {

    private static final String OWNER_BY_POSTS = """
            select case :level when 0 then c.decider_id when 1 then nullif(c.reviewer1_id, s.reviewer2_id)
                   else coalesce(nullif(c.reviewer2_id, s.reviewer1_id), nullif(c.reviewer1_id, s.reviewer1_id)) end
            from score_sheet s
            cross join lateral chain_of_review(s.agency_id, s.person_id, s.unit_id, s.role, s.duty_group, :today) c
            where s.id = :sheet
            """;

    private final SheetDesk desk;
    private final JdbcClient jdbc;

    SheetRerouting(SheetDesk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    /**
     * Hands on the step whose turn it is.
     *
     * @param named whom to hand it to; null: whoever holds the post today
     * @throws NotFound when the sheet is not the caller's to hand on
     * @throws Refused when nobody can take it, or the named person may not
     */
    @Transactional
    public void reroute(long agencyId, long sheetId, @Nullable Long named, String reason, CurrentOfficial by) {
        requireReason(reason);
        ScoreSheet sheet = desk.take(sheetId);
        SheetSubject subject = sheet.subject();
        if (subject.agencyId() != agencyId || !by.isHrOf(agencyId)) {
            throw new NotFound();
        }
        if (!desk.permissions(by, sheet).canReroute()) {
            throw new Conflict("scorecard.routing.refused.moved");
        }
        int level = level(subject, named);
        long to = named == null
                ? byPosts(sheetId, level).orElseThrow(() -> new Refused("scorecard.routing.refused.nobody"))
                : named;
        requireFit(subject, level, to, named != null && by.isPerson(named));
        Long from = subject.holder(level);
        sheet.reroute(level, to);
        keep(sheet, level, from, to, named != null, reason, by);
        Map<String, Object> more = new HashMap<>(Map.of("level", level, "toPerson", to));
        if (from != null) {
            more.put("fromPerson", from);
        }
        desk.note(sheet, SheetVerb.REROUTED, sheet.status(), by, reason.strip(), more);
    }

    /** @throws Refused without a reason or with one that is too long */
    public static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new Refused("scorecard.routing.refused.reason");
        }
        TextLimit.PROSE.require(reason);
    }

    /** A member or deputy to whom posts give no reviewer can be given one before the authority begins. */
    private static int level(SheetSubject subject, @Nullable Long named) {
        boolean reviewed = subject.role() == PostRole.MEMBER || subject.role() == PostRole.DEPUTY;
        boolean unreviewed = reviewed && subject.levels() == 0 && subject.status() != SheetStatus.REVIEWED;
        return unreviewed && named != null && !named.equals(subject.decider()) ? 1 : subject.nextLevel();
    }

    private Optional<Long> byPosts(long sheetId, int level) {
        return jdbc.sql(OWNER_BY_POSTS)
                .param("level", level)
                .param("sheet", sheetId)
                .param("today", desk.today())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
    }

    private void requireFit(SheetSubject subject, int level, long to, boolean oneself) {
        if (to == subject.personId()) {
            throw new Refused("scorecard.routing.refused.own");
        }
        if (oneself) {
            throw new Refused("scorecard.routing.refused.oneself");
        }
        if (Long.valueOf(to).equals(subject.holder(level))) {
            throw new Refused("scorecard.routing.refused.same");
        }
        for (int other = 0; other <= 2; other++) {
            if (Long.valueOf(to).equals(subject.holder(other))) {
                throw new Refused("scorecard.routing.refused.twice");
            }
        }
        String held = level == 0 ? PostRole.AGENCY_HEAD.name() : "";
        boolean leads = jdbc.sql("""
                        select exists (select 1 from post t where t.agency_id = :agency and t.person_id = :to and t.role <> 'MEMBER'
                            and (:held = '' or t.role = :held) and :today between t.valid_from and coalesce(t.valid_to, 'infinity'))
                        """)
                .param("agency", subject.agencyId())
                .param("to", to)
                .param("held", held)
                .param("today", desk.today())
                .query(Boolean.class)
                .single();
        if (!leads) {
            throw new Refused(level == 0 ? "scorecard.routing.refused.head" : "scorecard.routing.refused.leader");
        }
    }

    private void keep(
            ScoreSheet sheet,
            int level,
            @Nullable Long from,
            long to,
            boolean named,
            String reason,
            CurrentOfficial by) {
        jdbc.sql("""
                        insert into sheet_reroute (sheet_id, period_id, level, from_id, to_id, named, reason, rerouted_by, rerouted_at)
                        values (:sheet, :period, :level, :from, :to, :named, :reason, :by, :now)
                        """)
                .param("sheet", sheet.id())
                .param("period", sheet.periodId())
                .param("level", level)
                .param("from", from, java.sql.Types.BIGINT)
                .param("to", to)
                .param("named", named)
                .param("reason", reason.strip())
                .param("by", by.accountId())
                .param("now", Timestamp.from(desk.now()))
                .update();
    }
}
