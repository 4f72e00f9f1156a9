package vn.congtam.scorecard.moves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.HeldPost;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.PostRole;
import vn.congtam.scorecard.SheetStatus;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Points;

/** Reads the slips of an agency and keeps what the unit that does not decide says. */
@Service
class HandOvers {

    private static final int MOST = 200;

    private static final String SELECT = """
            select h.*, x.agency_id, m.person_id, m.to_agency_id is not null as between_agencies, m.effective_on, p.full_name, s.month, s.status, e.status = 'OPEN' as open,
                   fu.name || coalesce(', ' || fa.name, '') as from_unit, tu.name || coalesce(', ' || ta.name, '') as to_unit, h.decides_post_id = h.from_post_id as old_decides,
                   fu.id <> tu.id as between_units, x.id as other_unit_id, o.part_score, o.comment, o.tasks, w.full_name as author, v.display_name as overridden_name,
                   case when s.agency_id not in (fu.agency_id, tu.agency_id) then s.unit_name || ', ' || sa.name end as elsewhere
            from hand_over h
            join personnel_move m on m.id = h.move_id
            join person p on p.id = m.person_id
            join score_sheet s on s.id = h.sheet_id
            join period e on e.id = h.period_id
            join post f on f.id = h.from_post_id join unit fu on fu.id = f.unit_id
            join post t on t.id = h.to_post_id join unit tu on tu.id = t.unit_id
            join unit x on x.id = case when h.decides_post_id = h.from_post_id then tu.id else fu.id end
            left join agency fa on fa.id = fu.agency_id and m.to_agency_id is not null
            left join agency ta on ta.id = tu.agency_id and m.to_agency_id is not null
            left join hand_over_opinion o on o.hand_over_id = h.id and o.unit_id = x.id
            left join person w on w.id = o.author_id
            left join account v on v.id = h.overridden_by
            join agency sa on sa.id = s.agency_id
            where\s""";

    /** Whose slip it is to fill in, see {@link HandOver#isOpinedBy}; asked here so that the bound of the list counts those only. */
    private static final String OPINED = """
            x.agency_id = :agency and fu.id <> tu.id and m.person_id <> :me and (x.id = any(:units) or :head)
            order by e.status = 'OPEN' desc, m.effective_on desc, h.id desc limit :limit
            """;

    private static final String OPEN_TASKS = """
            select id, title, false as goes from task
            where person_id = :person and month = :month and finished_on is null and disposition = 'ACTIVE' order by due_on, id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, JsonMapper json, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of open months first, then the newest. */
    List<HandOver> ofAgency(long agencyId) {
        return jdbc.sql(SELECT + """
                        :agency in (m.agency_id, m.to_agency_id) order by e.status = 'OPEN' desc, m.effective_on desc, h.id desc limit :limit
                        """)
                .param("agency", agencyId)
                .param("limit", MOST)
                .query((row, n) -> read(row))
                .list();
    }

    /** Slips that somebody who leads people fills in, those of open months first. */
    List<HandOver> toFillIn(long agencyId, CurrentOfficial me) {
        Long[] units = me.posts().stream()
                .filter(post -> post.role() == PostRole.HEAD || post.role() == PostRole.DEPUTY)
                .map(HeldPost::unitId)
                .toArray(Long[]::new);
        return jdbc.sql(SELECT + OPINED)
                .param("agency", agencyId)
                .param("me", Objects.requireNonNull(me.personId()))
                .param("units", units)
                .param("head", me.isHeadOfAgency(agencyId))
                .param("limit", MOST)
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws NotFound for a number whose other unit is of another agency */
    HandOver get(long agencyId, long id) {
        return jdbc.sql(SELECT + "x.agency_id = :agency and h.id = :id")
                .param("agency", agencyId)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What is not finished, as it was decided upon before or else as staying. */
    List<HandOver.OpenTask> openTasks(HandOver slip) {
        List<HandOver.OpenTask> before =
                slip.opinion() == null ? List.of() : slip.opinion().tasks();
        return jdbc
                .sql(OPEN_TASKS)
                .param("person", slip.personId())
                .param("month", slip.month().atDay(1))
                .query((row, n) -> new HandOver.OpenTask(row.getLong("id"), row.getString("title"), false))
                .list()
                .stream()
                .map(task -> new HandOver.OpenTask(
                        task.id(), task.title(), before.stream().anyMatch(old -> old.id() == task.id() && old.goes())))
                .toList();
    }

    /** Replaces what the unit said before. */
    @Transactional
    void say(HandOver slip, Points score, String comment, Set<Long> goes, CurrentOfficial by) {
        List<HandOver.OpenTask> tasks = openTasks(slip).stream()
                .map(task -> new HandOver.OpenTask(task.id(), task.title(), goes.contains(task.id())))
                .toList();
        jdbc.sql("""
                        insert into hand_over_opinion (hand_over_id, period_id, unit_id, author_id, part_score, comment, tasks, updated_at)
                        values (:id, :period, :unit, :author, :score, :comment, cast(:tasks as jsonb), :now)
                        on conflict (hand_over_id, unit_id) do update set author_id = excluded.author_id, part_score = excluded.part_score,
                            comment = excluded.comment, tasks = excluded.tasks, updated_at = excluded.updated_at
                        """)
                .param("id", slip.id())
                .param("period", slip.periodId())
                .param("unit", slip.otherUnitId())
                .param("author", Objects.requireNonNull(by.personId()))
                .param("score", score.value())
                .param("comment", comment.strip())
                .param("tasks", json.writeValueAsString(tasks))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        audit.append(AuditEvent.of("hand-over.given", "hand_over", slip.id())
                .in(slip.agencyId(), slip.month())
                .with(Map.of("person", slip.personId(), "total", score.toString())));
    }

    private HandOver read(ResultSet row) throws SQLException {
        return new HandOver(
                row.getLong("id"),
                row.getLong("agency_id"),
                row.getLong("period_id"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getLong("person_id"),
                row.getString("full_name"),
                row.getDate("effective_on").toLocalDate(),
                row.getString("from_unit"),
                row.getString("to_unit"),
                row.getInt("from_days"),
                row.getInt("to_days"),
                row.getBoolean("old_decides"),
                row.getString("elsewhere"),
                row.getString("override_reason"),
                row.getString("overridden_name"),
                instant(row.getTimestamp("overridden_at")),
                SheetStatus.valueOf(row.getString("status")),
                row.getBoolean("open"),
                row.getLong("other_unit_id"),
                row.getBoolean("between_units"),
                row.getBoolean("between_agencies"),
                row.getString("author") == null
                        ? null
                        : new HandOver.Opinion(
                                Points.of(row.getBigDecimal("part_score")),
                                row.getString("comment"),
                                row.getString("author"),
                                json.readValue(
                                        row.getString("tasks"), new TypeReference<List<HandOver.OpenTask>>() {})));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
