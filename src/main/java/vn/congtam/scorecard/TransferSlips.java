package vn.congtam.scorecard;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;

/**
 * The slips of people who came from or went to another agency in the month: kept with the sheet of the agency that decides, to be filled in
 * by the unit of the other one. They follow when another agency decides.
 */
@Component
class TransferSlips {

    /** Of a move between two other agencies the post nearer to the one that decides counts as deciding: the farther one hands over. */
    private static final String MOVED = """
            personnel_move m join post f on f.id = m.from_post_id join post t on t.id = m.to_post_id
            join score_sheet s on s.period_id = :period and s.person_id = m.person_id and s.status not in ('DECIDED', 'NOT_RATED')
            join post held on held.id = s.post_id
            cross join lateral (
                select case when f.agency_id = s.agency_id then f.id when t.agency_id = s.agency_id then t.id
                            when held.valid_from >= m.effective_on then t.id else f.id end as post_id) own
            cross join lateral (
                select working_days(greatest(cast(:first as date), f.valid_from), m.effective_on - 1) as before,
                       working_days(m.effective_on, least(cast(:last as date), coalesce(t.valid_to, 'infinity'))) as after) w
            left join lateral (
                select * from deciding_agency_choice c where c.person_id = m.person_id and c.month = s.month order by c.id desc limit 1
            ) c on c.agency_id = s.agency_id
            """;

    private static final String OF_MONTH = """
            m.to_agency_id is not null and m.effective_on > :first and m.effective_on <= :last
            """;

    private static final String FOLLOW = """
            update hand_over h
            set sheet_id = s.id, period_id = s.period_id, from_days = w.before, to_days = w.after, decides_post_id = own.post_id,
                override_reason = coalesce(c.reason, case when own.post_id <> case when w.before > w.after then f.id else t.id end then :reason end),
                overridden_by = c.chosen_by, overridden_at = c.chosen_at
            from %s
            where h.move_id = m.id and %s
              and exists (select 1 from score_sheet o join period e on e.id = o.period_id and e.status = 'OPEN'
                          where o.id = h.sheet_id and o.id <> s.id and o.status = 'NOT_RATED' and o.not_rated_rule = 'TRANSFERRED')
            """.formatted(MOVED, OF_MONTH);

    private static final String WITH_OPINIONS = """
            update hand_over_opinion o set period_id = h.period_id
            from hand_over h where h.id = o.hand_over_id and h.period_id = :period and o.period_id <> h.period_id
            """;

    private static final String OPEN = """
            insert into hand_over (move_id, sheet_id, period_id, from_post_id, to_post_id, from_days, to_days, decides_post_id, override_reason,
                                   overridden_by, overridden_at)
            select m.id, s.id, s.period_id, f.id, t.id, w.before, w.after, own.post_id,
                   coalesce(c.reason, case when own.post_id <> case when w.before > w.after then f.id else t.id end then :reason end),
                   c.chosen_by, c.chosen_at
            from %s
            where %s and not exists (select 1 from hand_over h where h.move_id = m.id)
            order by m.effective_on
            """.formatted(MOVED, OF_MONTH);

    private final JdbcClient jdbc;
    private final MessageSource messages;

    TransferSlips(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /**
     * Brings the slips of a month to the sheets that are rated there. A reason is kept where the days of the one move would have said
     * otherwise: the city chose, several moves fall in the month, or a sheet was decided before.
     */
    void open(PeriodSummary period) {
        if (bound(FOLLOW, period).update() > 0) {
            jdbc.sql(WITH_OPINIONS).param("period", period.id()).update();
        }
        bound(OPEN, period).update();
    }

    private JdbcClient.StatementSpec bound(String sql, PeriodSummary period) {
        return jdbc.sql(sql)
                .param("period", period.id())
                .param("first", period.month().atDay(1))
                .param("last", period.month().atEndOfMonth())
                .param("reason", messages.getMessage("scorecard.transfer.bySum", null, Locale.of("vi")));
    }
}
