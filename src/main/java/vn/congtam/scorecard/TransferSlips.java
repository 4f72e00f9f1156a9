package vn.congtam.scorecard;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;

/**
 * The slips of people who came from or went to another agency in the month: kept with the sheet of the agency that decides, to be filled in
 * by the unit of the other one.
 */
@Component
class TransferSlips {

    private static final String OPEN = """
            insert into hand_over (move_id, sheet_id, period_id, from_post_id, to_post_id, from_days, to_days, decides_post_id, override_reason)
            select m.id, s.id, s.period_id, f.id, t.id, w.before, w.after, own.post_id,
                   case when own.post_id = case when w.before > w.after then f.id else t.id end then null else :reason end
            from personnel_move m join post f on f.id = m.from_post_id join post t on t.id = m.to_post_id
            join score_sheet s on s.period_id = :period and s.person_id = m.person_id and s.status not in ('DECIDED', 'NOT_RATED')
            cross join lateral (select case when f.agency_id = s.agency_id then f.id else t.id end as post_id) own
            cross join lateral (
                select working_days(greatest(cast(:first as date), f.valid_from), m.effective_on - 1) as before,
                       working_days(m.effective_on, least(cast(:last as date), coalesce(t.valid_to, 'infinity'))) as after) w
            where :agency in (m.agency_id, m.to_agency_id) and m.to_agency_id is not null
              and m.effective_on > :first and m.effective_on <= :last
              and not exists (select 1 from hand_over h where h.move_id = m.id)
            order by m.effective_on
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    TransferSlips(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** A reason is kept where the days of the one move would have said otherwise: several moves in a month, or a sheet that was decided before. */
    void open(PeriodSummary period) {
        jdbc.sql(OPEN)
                .param("period", period.id())
                .param("agency", period.agencyId())
                .param("first", period.month().atDay(1))
                .param("last", period.month().atEndOfMonth())
                .param("reason", messages.getMessage("scorecard.transfer.bySum", null, Locale.of("vi")))
                .update();
    }
}
