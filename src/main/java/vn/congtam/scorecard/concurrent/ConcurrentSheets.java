package vn.congtam.scorecard.concurrent;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;
import vn.congtam.shared.VietnamTime;

/** The sheets that somebody comments on for the unit of a concurrent post, and what is said there. */
@Service
class ConcurrentSheets {

    private static final int MOST = 200;

    /** One row per sheet and concurrent post for which the reader speaks today. */
    private static final String MINE = """
            select s.id as sheet_id, t.id as post_id, s.period_id, s.agency_id, s.month as first_day, p.full_name as name, s.post_title as main_post,
                   s.unit_name as main_unit, t.title as post, u.name as unit, s.status, e.status = 'OPEN' or s.reopened as open, c.body
            from post l
            join post t on t.concurrent and t.agency_id = l.agency_id and t.person_id <> l.person_id
                and (l.role = 'AGENCY_HEAD' or l.role = 'HEAD' and t.unit_id = l.unit_id)
            join unit u on u.id = t.unit_id
            join score_sheet s on s.person_id = t.person_id
                and t.valid_from <= (s.month + interval '1 month - 1 day')::date and coalesce(t.valid_to, 'infinity') >= s.month
            join period e on e.id = s.period_id
            join person p on p.id = s.person_id
            left join concurrent_comment c on c.sheet_id = s.id and c.post_id = t.id
            where l.person_id = :me and :today between l.valid_from and coalesce(l.valid_to, 'infinity')
              and speaker_of_concurrent_post(t.id, :today) = :me and s.status <> 'NOT_RATED'
              and :me not in (coalesce(s.reviewer1_id, 0), coalesce(s.reviewer2_id, 0), coalesce(s.decider_id, 0))
            """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ConcurrentSheets(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of open months, by person. */
    List<ConcurrentSheet> open(CurrentOfficial me) {
        return jdbc.sql(MINE + " and e.status = 'OPEN' order by s.month desc, p.sort_key, s.id, t.id limit " + MOST)
                .param("me", Objects.requireNonNull(me.personId()))
                .param("today", VietnamTime.today(clock))
                .query(new SimplePropertyRowMapper<>(ConcurrentSheet.class))
                .list();
    }

    /** @throws NotFound for a sheet that the reader does not comment on */
    ConcurrentSheet get(CurrentOfficial me, long sheetId) {
        if (me.personId() == null) {
            throw new NotFound();
        }
        return jdbc.sql(MINE + " and s.id = :sheet order by t.id limit 1")
                .param("me", me.personId())
                .param("today", VietnamTime.today(clock))
                .param("sheet", sheetId)
                .query(new SimplePropertyRowMapper<>(ConcurrentSheet.class))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Says something for the unit; replaces what it said before.
     *
     * @throws Refused without words
     * @throws Conflict when the sheet is not handed in, or decided
     */
    @Transactional
    void say(ConcurrentSheet sheet, String body, CurrentOfficial me) {
        if (!sheet.isChangeable()) {
            throw new Conflict("scorecard.concurrent.conflict.decided");
        }
        if (body.isBlank()) {
            throw new Refused("scorecard.concurrent.refused.empty");
        }
        TextLimit.PROSE.require(body);
        jdbc.sql("""
                        insert into concurrent_comment (sheet_id, period_id, post_id, unit_name, post_title, author_id, author_name, body, written_at)
                        values (:sheet, :period, :post, :unit, :title, :author, :name, :body, :now)
                        on conflict (sheet_id, post_id) do update set author_id = excluded.author_id, author_name = excluded.author_name,
                            unit_name = excluded.unit_name, post_title = excluded.post_title, body = excluded.body, written_at = excluded.written_at
                        """)
                .param("sheet", sheet.sheetId())
                .param("period", sheet.periodId())
                .param("post", sheet.postId())
                .param("unit", sheet.unit())
                .param("title", sheet.post())
                .param("author", Objects.requireNonNull(me.personId()))
                .param("name", me.name())
                .param("body", body.strip())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.append(AuditEvent.of("sheet.concurrent-commented", "score_sheet", sheet.sheetId())
                .in(sheet.agencyId(), sheet.month())
                .with(Map.of("unit", sheet.unit(), "comment", body.strip())));
    }
}
