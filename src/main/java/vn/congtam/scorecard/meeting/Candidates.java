package vn.congtam.scorecard.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodStatus;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.scorecard.SheetPermissions;
import vn.congtam.scorecard.SheetSubject;
import vn.congtam.shared.Points;

/** Sheets that wait for the decision of the one who leads, complete and on no other open agenda. */
@Component
class Candidates {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;

    Candidates(JdbcClient jdbc, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    List<Candidate> of(MeetingSide side) {
        return of(side, null);
    }

    /** @param meetingId a meeting whose agenda is being changed: what is on it may stay on it */
    List<Candidate> of(MeetingSide side, @Nullable Long meetingId) {
        return jdbc
                .sql("""
                        select s.*, e.status as period_status, p.full_name, g.name as agency_name,
                               a.total, a.class_by_score, a.version as judged_version
                        from score_sheet s
                        join period e on e.id = s.period_id and e.status = 'OPEN'
                        join person p on p.id = s.person_id
                        join agency g on g.id = s.agency_id
                        join unit u on u.id = s.unit_id
                        join assessment a on a.sheet_id = s.id and a.complete and a.stage =
                             case when s.reviewer2_id is not null then 'REVIEW2' when s.reviewer1_id is not null then 'REVIEW1' else 'SELF' end
                        where s.month = :month and s.status in ('SUBMITTED', 'IN_REVIEW', 'REVIEWED')
                          and case when cast(:agency as bigint) is null then s.decider_id is null and s.role = 'AGENCY_HEAD'
                              else s.agency_id = :agency end
                          and not exists (select 1 from assessment d where d.sheet_id = s.id and d.stage = 'DECISION')
                          and not exists (select 1 from meeting_item i join meeting m on m.id = i.meeting_id and m.status <> 'CONCLUDED'
                                          where i.sheet_id = s.id and m.id is distinct from :meeting)
                        order by g.name, u.ordinal, s.unit_name, s.unit_id, p.sort_key, s.id limit :most
                        """)
                .param("month", side.month().atDay(1))
                .param("agency", side.agencyId(), Types.BIGINT)
                .param("meeting", meetingId, Types.BIGINT)
                .param("most", MOST)
                .query((row, n) -> candidate(row, side))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Null for a sheet that the leader may not decide on now, the own one among them. */
    private @Nullable Candidate candidate(ResultSet row, MeetingSide side) throws SQLException {
        SheetSubject subject = SheetSubject.of(row);
        PeriodStatus period = PeriodStatus.valueOf(row.getString("period_status"));
        if (!SheetPermissions.of(side.me(), subject, period).canDecide()) {
            return null;
        }
        return new Candidate(
                subject,
                row.getLong("period_id"),
                row.getString("full_name"),
                row.getString("post_title"),
                row.getString(side.isCity() ? "agency_name" : "unit_name"),
                frameworks.byId(row.getLong("framework_version_id")),
                Points.of(row.getBigDecimal("total")),
                RatedClass.valueOf(row.getString("class_by_score")),
                row.getInt("judged_version"));
    }
}
