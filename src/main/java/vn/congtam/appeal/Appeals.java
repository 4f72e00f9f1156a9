package vn.congtam.appeal;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** Reads appeals. Who may read one is asked of {@link AppealPermissions}. */
@Service
class Appeals {

    /** Rows of a page of the case list. */
    static final int PAGE = 50;

    private static final RowMapper<AppealFacts> FACTS = new SimplePropertyRowMapper<>(AppealFacts.class);
    private static final RowMapper<Step> STEP = new SimplePropertyRowMapper<>(Step.class);

    private static final String SELECT = """
            select a.id, a.closing_id, c.version as result_version, a.sheet_id, a.period_id, a.agency_id, g.name as agency_name, a.month as first_day,
                   s.framework_version_id, a.person_id, n.full_name as person_name, n.code as person_code, s.unit_name as unit, s.post_title as post,
                   a.status, a.asked, a.reason, a.filed_at, a.answer_due, a.decider_id, a.decider_for_id, a.decider_account, a.decided_alone, a.hearer_kind,
                   a.hearer_id, coalesce(h.full_name, '') as hearer_name, a.panel, a.answer, a.answer_document, a.answered_at, a.answered_by,
                   a.reserve, a.reserved_at, w.version as new_version, a.version
            """;

    private static final String FROM = """
            from appeal a
            join closing c on c.id = a.closing_id
            join agency g on g.id = a.agency_id
            join score_sheet s on s.id = a.sheet_id
            join person n on n.id = a.person_id
            left join person h on h.id = a.hearer_id
            left join closing w on w.id = a.new_closing_id
            """;

    /** What the case list leaves out: answered ones when only open ones are asked for; for the city those that agencies still hear in time. */
    private static final String CASES = """
            where (cast(:agency as bigint) is null or a.agency_id = :agency)
              and (not :open or a.status in ('FILED', 'IN_HEARING'))
              and (not :escalated or a.hearer_kind = 'HIGHER_BODY' or a.status in ('FILED', 'IN_HEARING') and a.answer_due < :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Appeals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Open cases past the deadline of their answer, of an agency or of all. */
    int overdue(@Nullable Long agencyId) {
        return jdbc.sql("""
                        select count(*) from appeal where status in ('FILED', 'IN_HEARING') and answer_due < :today
                          and (cast(:agency as bigint) is null or agency_id = :agency)
                        """)
                .param("agency", agencyId, Types.BIGINT)
                .param("today", today())
                .query(Integer.class)
                .single();
    }

    /** One line of an appeal's story. */
    record Step(java.time.Instant at, String actorName, AppealVerb verb, String note) {}

    /**
     * Which cases a list shows.
     *
     * @param agencyId null for all agencies
     * @param open only those that wait for an answer
     * @param escalated only overdue ones and those of the higher body
     */
    record Which(@Nullable Long agencyId, boolean open, boolean escalated) {}

    /** @throws NotFound for an unknown number */
    AppealFacts get(long id) {
        return jdbc.sql(SELECT + FROM + "where a.id = :id")
                .param("id", id)
                .query(FACTS)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All appeals about a sheet, newest first. */
    List<AppealFacts> ofSheet(long sheetId) {
        return jdbc.sql(SELECT + FROM + "where a.sheet_id = :sheet order by a.id desc")
                .param("sheet", sheetId)
                .query(FACTS)
                .list();
    }

    /** The last appeals of a person, newest first. */
    List<AppealFacts> ofPerson(long personId) {
        return jdbc.sql(SELECT + FROM + "where a.person_id = :person order by a.id desc limit :most")
                .param("person", personId)
                .param("most", PAGE)
                .query(FACTS)
                .list();
    }

    /** What a person is to hear, by deadline. */
    List<AppealFacts> heardBy(long personId) {
        return jdbc.sql(
                        SELECT + FROM
                                + "where a.hearer_id = :person and a.status = 'IN_HEARING' order by a.answer_due, a.id limit :most")
                .param("person", personId)
                .param("most", PAGE)
                .query(FACTS)
                .list();
    }

    /** A page of cases: open ones by deadline, then answered ones, newest first. */
    List<AppealFacts> cases(Which which, int page) {
        return jdbc.sql(SELECT + FROM + CASES + """
                        order by a.status not in ('FILED', 'IN_HEARING'), case when a.status in ('FILED', 'IN_HEARING') then a.answer_due end, a.id desc
                        offset :from limit :most
                        """)
                .param("agency", which.agencyId(), Types.BIGINT)
                .param("open", which.open())
                .param("escalated", which.escalated())
                .param("today", today())
                .param("from", (page - 1) * PAGE)
                .param("most", PAGE)
                .query(FACTS)
                .list();
    }

    int count(Which which) {
        return jdbc.sql("select count(*) " + FROM + CASES)
                .param("agency", which.agencyId(), Types.BIGINT)
                .param("open", which.open())
                .param("escalated", which.escalated())
                .param("today", today())
                .query(Integer.class)
                .single();
    }

    List<Step> story(long appealId) {
        return jdbc.sql("select at, actor_name, verb, note from appeal_step where appeal_id = :id order by id")
                .param("id", appealId)
                .query(STEP)
                .list();
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }
}
