package vn.congtam.scorecard.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Points;

/** Reads meetings in three statements each, and the list of a month in one. */
@Component
class MinutesReader {

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    MinutesReader(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    /** A line of the list. */
    record Row(
            long id,
            String number,
            LocalDate heldOn,
            MeetingStatus status,
            @Nullable String chair,
            int people,
            int sheets,
            int decided) {}

    /** Meetings of the month: all of them for who leads and for human resources, else those that the reader chairs or writes. */
    List<Row> list(MeetingSide side) {
        return jdbc.sql("""
                        select m.id, m.number, m.held_on, m.status,
                               (select p.name from meeting_participant p where p.meeting_id = m.id and p.part = 'CHAIR') as chair,
                               (select count(*) from meeting_participant p where p.meeting_id = m.id and p.present) as people,
                               (select count(*) from meeting_item i where i.meeting_id = m.id) as sheets,
                               (select count(*) from meeting_item i where i.meeting_id = m.id and i.outcome = 'DECIDED') as decided
                        from meeting m
                        where m.agency_id is not distinct from :agency and m.month = :month
                          and (:all or exists (select 1 from meeting_participant p
                                               where p.meeting_id = m.id and p.person_id = :me and p.part <> 'MEMBER'))
                        order by m.held_on, m.id limit 200
                        """)
                .param("agency", side.agencyId(), Types.BIGINT)
                .param("month", side.month().atDay(1))
                .param("all", side.leads() || side.isHr())
                .param("me", side.me().personId(), Types.BIGINT)
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }

    /** @throws NotFound for an unknown number */
    Minutes minutes(long meetingId) {
        Minutes bare = find(meetingId).orElseThrow(NotFound::new);
        return bare.with(people(meetingId), items(bare));
    }

    private Optional<Minutes> find(long meetingId) {
        return jdbc.sql("select * from meeting where id = :id")
                .param("id", meetingId)
                .query((row, n) -> new Minutes(
                        row.getLong("id"),
                        row.getObject("agency_id", Long.class),
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        row.getString("number"),
                        row.getDate("held_on").toLocalDate(),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("ends_at", LocalTime.class),
                        row.getString("place"),
                        Ballot.valueOf(row.getString("ballot")),
                        MeetingStatus.valueOf(row.getString("status")),
                        row.getString("opinions"),
                        row.getString("conclusion"),
                        moment(row),
                        row.getInt("version"),
                        List.of(),
                        List.of()))
                .optional();
    }

    private static @Nullable Instant moment(ResultSet row) throws SQLException {
        return row.getTimestamp("concluded_at") == null
                ? null
                : row.getTimestamp("concluded_at").toInstant();
    }

    private List<Attendee> people(long meetingId) {
        return jdbc.sql("""
                        select id, person_id, name, title, part, present from meeting_participant where meeting_id = :id
                        order by case part when 'CHAIR' then 0 when 'SECRETARY' then 1 else 2 end, id
                        """)
                .param("id", meetingId)
                .query(new SimplePropertyRowMapper<>(Attendee.class))
                .list();
    }

    private List<MinutesItem> items(Minutes minutes) {
        return jdbc.sql("""
                        select i.*, p.full_name, s.post_title, s.unit_name, a.name as agency_name, s.framework_version_id, e.status
                        from meeting_item i
                        join score_sheet s on s.id = i.sheet_id
                        join person p on p.id = i.person_id
                        join period e on e.id = i.period_id
                        join agency a on a.id = s.agency_id
                        where i.meeting_id = :id order by i.ordinal
                        """)
                .param("id", minutes.id())
                .query((row, n) -> item(row, minutes.agencyId() == null))
                .list();
    }

    private MinutesItem item(ResultSet row, boolean city) throws SQLException {
        String outcome = row.getString("outcome");
        return new MinutesItem(
                row.getLong("id"),
                row.getLong("sheet_id"),
                row.getLong("person_id"),
                row.getString("full_name"),
                row.getString("post_title"),
                row.getString(city ? "agency_name" : "unit_name"),
                frameworks.byId(row.getLong("framework_version_id")),
                "PUBLISHED".equals(row.getString("status")),
                Points.of(row.getBigDecimal("judged_total")),
                RatedClass.valueOf(row.getString("judged_class")),
                rated(row.getString("proposed_class")),
                row.getObject("votes_for") == null
                        ? null
                        : new Votes(row.getInt("votes_for"), row.getInt("votes_against"), row.getInt("votes_abstain")),
                row.getString("opinions"),
                rated(row.getString("concluded_class")),
                row.getString("conclusion"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("outcome_note"));
    }

    private static @Nullable RatedClass rated(@Nullable String letter) {
        return letter == null ? null : RatedClass.valueOf(letter);
    }
}
