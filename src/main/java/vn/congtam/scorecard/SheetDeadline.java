package vn.congtam.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of one sheet as stored: until when, what the official did, whom to ask. What it means at a moment says
 * {@code OwnDeadline}.
 *
 * @param due with extensions of the person and the unit
 * @param lateAfter {@code due} and the hours of grace
 * @param regular the month's own date
 * @param handedIn first time since its official last took it back, so that a correction that a reviewer asks for stays in time
 * @param wasIn handed in at any time
 * @param contacts names of those who do human resources of the agency
 * @param help whom to call, as the agency says; may be empty
 * @param request the latest question for more time, null for none
 */
public record SheetDeadline(
        Instant due,
        Instant lateAfter,
        Instant regular,
        @Nullable Instant handedIn,
        boolean wasIn,
        List<String> contacts,
        String help,
        @Nullable Request request) {

    /** For a statement with the sheet as {@code s} and the month as {@code e}; read back by {@link #of}. */
    static final String COLUMNS = """
            effective_due(s.period_id, 'SELF', s.unit_id, s.person_id) as due,
            late_after(s.period_id, 'SELF', s.unit_id, s.person_id) as late_after, e.self_due,
            (select min(h.at) from sheet_transition h where h.sheet_id = s.id and h.verb = 'SUBMITTED'
                and h.id > coalesce((select max(k.id) from sheet_transition k where k.sheet_id = s.id and k.verb = 'RECALLED'), 0))
                as handed_in,
            exists (select from sheet_transition h where h.sheet_id = s.id and h.verb = 'SUBMITTED') as was_in,
            array(select c.display_name from granted_role g join account c on c.id = g.account_id and c.enabled
                  where g.role = 'HR' and g.agency_id = s.agency_id order by c.display_name) as contacts,
            (select ag.help_contact from agency ag where ag.id = s.agency_id) as help_contact,
            q.status as request_status, q.reason as request_reason, q.asked_at, q.answer
            """;

    /** Joins what the columns ask for. */
    static final String JOIN = """
            join period e on e.id = s.period_id
            left join lateral (select * from deadline_request d where d.period_id = s.period_id and d.person_id = s.person_id
                               and d.step = 'SELF' order by d.id desc limit 1) q on true
            """;

    /** @param status OPEN, GRANTED or REFUSED */
    public record Request(String status, String reason, Instant askedAt, String answer) {

        public boolean isOpen() {
            return "OPEN".equals(status);
        }
    }

    static SheetDeadline of(ResultSet row) throws SQLException {
        Timestamp in = row.getTimestamp("handed_in");
        Timestamp asked = row.getTimestamp("asked_at");
        return new SheetDeadline(
                row.getTimestamp("due").toInstant(),
                row.getTimestamp("late_after").toInstant(),
                row.getTimestamp("self_due").toInstant(),
                in == null ? null : in.toInstant(),
                row.getBoolean("was_in"),
                List.of((String[]) row.getArray("contacts").getArray()),
                row.getString("help_contact"),
                asked == null
                        ? null
                        : new Request(
                                row.getString("request_status"),
                                row.getString("request_reason"),
                                asked.toInstant(),
                                row.getString("answer")));
    }
}
