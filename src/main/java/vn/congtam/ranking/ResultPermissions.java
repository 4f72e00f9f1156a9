package vn.congtam.ranking;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/**
 * Who may read the explained result of one sheet. The person: once published. The agency's HR, its head and the sheet's
 * reviewers: once closed, for they made it. Inspectors once closed, city HR once published. The administrator never.
 *
 * @param closed whether the month is closed
 * @param published whether the month is published
 * @param reviewers people who reviewed or decided on the sheet
 */
record ResultPermissions(
        CurrentOfficial me, long agencyId, long personId, Set<Long> reviewers, boolean closed, boolean published) {

    /** @throws NotFound for an unknown sheet */
    static ResultPermissions of(JdbcClient jdbc, CurrentOfficial me, long sheetId) {
        return jdbc.sql("""
                        select s.agency_id, s.person_id, coalesce(s.reviewer1_id, 0) as first, coalesce(s.reviewer2_id, 0) as second,
                               coalesce(s.decider_id, 0) as decider, p.status
                        from score_sheet s join period p on p.id = s.period_id where s.id = :sheet
                        """)
                .param("sheet", sheetId)
                .query((row, n) -> new ResultPermissions(
                        me,
                        row.getLong("agency_id"),
                        row.getLong("person_id"),
                        Set.copyOf(
                                java.util.List.of(row.getLong("first"), row.getLong("second"), row.getLong("decider"))
                                        .stream()
                                        .distinct()
                                        .toList()),
                        !"OPEN".equals(row.getString("status")),
                        "PUBLISHED".equals(row.getString("status"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    boolean isOwn() {
        return me.isPerson(personId);
    }

    boolean mayRead() {
        if (isOwn()) {
            return published;
        }
        return (closed && (isInCharge() || me.isInspector())) || (published && me.isCityHr());
    }

    private boolean isInCharge() {
        Long person = me.personId();
        return me.isHrOf(agencyId) || me.isHeadOfAgency(agencyId) || (person != null && reviewers.contains(person));
    }

    void requireReading() {
        if (!mayRead()) {
            throw new NotFound();
        }
    }
}
