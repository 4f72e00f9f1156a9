package vn.congtam.notice;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.congtam.audit.AuditEvent;

/**
 * What becomes of an appeal: human resources that it was filed, the hearer that it waits, the official what came of it. What it asks for
 * and what was answered stand on its page only.
 */
@Component
class AppealNotices implements NoticeSource {

    private static final String ROW = """
            select r.person_id, r.account_id, '%1$s', '%2$s:' || a.id %3$s, a.agency_id, a.month, a.id, a.person_id, '',
                   cast(%4$s as timestamptz), cast(null as text), 0, '/appeals/' || a.id
            from appeal a
            cross join lateral (%5$s) r
            where a.id = :appeal and r.person_id is distinct from %6$s
            """;

    private static final String DUE =
            "((a.answer_due + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh') - interval '1 minute'";

    private static final String ROLE = """
            select c.person_id, case when c.person_id is null then c.id end as account_id from granted_role g
            join account c on c.id = g.account_id and c.enabled where g.role = '%s' %s
            """;

    private static final String OFFICIAL = "select a.person_id, cast(null as bigint) as account_id";

    private static final String HR = ROLE.formatted("HR", "and g.agency_id = a.agency_id");

    /** The named person; for the higher body city HR, but for the account that entered the decision. */
    private static final String HEARER = """
            select a.hearer_id as person_id, cast(null as bigint) as account_id where a.hearer_id is not null
            union all
            """
            + ROLE.formatted(
                    "CITY_HR",
                    "and a.hearer_kind = 'HIGHER_BODY' and not (a.decided_alone and c.id is not distinct from a.decider_account)");

    private static final String NOBODY = "-1";

    private static final Map<String, String> TELLINGS = Map.of(
            "appeal.filed", ROW.formatted("APPEAL_FILED", "appeal.filed", "", DUE, HR, "a.person_id"),
            "appeal.appointed",
                    ROW.formatted(
                            "APPEAL_APPOINTED",
                            "appeal.appointed",
                            "|| ':' || coalesce(a.hearer_id, 0)",
                            DUE,
                            HEARER,
                            "a.person_id"),
            "appeal.answered", ROW.formatted("APPEAL_ANSWERED", "appeal.answered", "", "null", OFFICIAL, NOBODY),
            "appeal.reissued", ROW.formatted("APPEAL_REISSUED", "appeal.reissued", "", "null", OFFICIAL, NOBODY));

    private final NoticeBook book;

    AppealNotices(NoticeBook book) {
        this.book = book;
    }

    @Override
    public boolean knows(AuditEvent event) {
        return event.subjectId() != null && "appeal".equals(event.subjectType());
    }

    @Override
    public void tell(AuditEvent event) {
        Long appeal = event.subjectId();
        if (appeal == null || !knows(event)) {
            return;
        }
        switch (event.action()) {
            case "appeal.appointed", "appeal.answered", "appeal.withdrawn" -> book.settleAppeal(appeal);
            default -> {}
        }
        String rows = TELLINGS.get(event.action());
        if (rows != null) {
            book.write(rows, Map.of("appeal", appeal));
        }
    }
}
