package vn.congtam.scorecard;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.Refused;

/**
 * Kinds of sheets that an agency (the city, for heads of agencies) decides in a meeting only (3251-QĐ/TU). Such a sheet is decided
 * when a concluded meeting says so, with the class that it concluded.
 */
@Component
class CollectiveRule {

    private final JdbcClient jdbc;

    CollectiveRule(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * To be asked after the points of the decision were written.
     *
     * @throws Refused with the way out when the sheet needs a meeting and none allows this decision
     */
    void require(ScoreSheet sheet) {
        SheetSubject of = sheet.subject();
        boolean refused = jdbc.sql("""
                        select exists (select 1 from agency_meeting_rule r
                                       where r.agency_id is not distinct from :agency and r.sheet_kind = :kind)
                           and not coalesce((
                               select i.outcome <> 'LEFT' and i.concluded_class = a.class_by_score
                               from meeting_item i join meeting m on m.id = i.meeting_id and m.status = 'CONCLUDED'
                               join assessment a on a.sheet_id = i.sheet_id and a.stage = 'DECISION'
                               where i.sheet_id = :sheet order by m.concluded_at desc, m.id desc limit 1), false)
                        """)
                .param("agency", of.decider() == null ? null : of.agencyId(), Types.BIGINT)
                .param("kind", sheet.kind().name())
                .param("sheet", of.sheetId())
                .query(Boolean.class)
                .single();
        if (refused) {
            throw new Refused("scorecard.refused.meetingNeeded");
        }
    }
}
