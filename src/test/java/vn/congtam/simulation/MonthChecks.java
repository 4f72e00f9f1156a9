package vn.congtam.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import vn.congtam.audit.AuditVerifier;

/** What must hold at the end of every month, whatever happened in it. */
final class MonthChecks {

    private static final int NOTICES = 40;

    private final Scene scene;
    private final AuditVerifier verifier;

    MonthChecks(Scene scene, AuditVerifier verifier) {
        this.scene = scene;
        this.verifier = verifier;
    }

    /** Before the month is closed. */
    void nothingIsStuck() {
        assertThat(Unblocking.stuck(scene)).as("stuck sheets").isEmpty();
        assertThat(scene.sheets(sheet -> !sheet.isDone()))
                .as("sheets without an end")
                .isEmpty();
    }

    void everythingHolds() {
        everybodyHasAResult();
        nothingIsLeftOpen();
        noLimitIsExceeded();
        publishedMonthsStandInLine();
        theLogIsWhole();
        everybodyWhomSheetsWereHandedToIsTold();
        noticesLeadToLivingThings();
    }

    private void everybodyHasAResult() {
        assertThat(rows("""
                        select s.id || ' ' || s.status || ' ' || coalesce(r.class, r.not_rated_reason, 'nothing') from score_sheet s
                        left join month_result r on r.sheet_id = s.id and r.closing_id = (
                            select id from closing where period_id = s.period_id order by version desc limit 1)
                        where s.period_id = :period and (r.sheet_id is null or r.rated <> (r.class is not null)
                              or not r.rated and coalesce(r.not_rated_reason, '') = '')
                        """)).as("neither rated nor not rated for a reason").isEmpty();
        assertThat(rows("""
                        select t.person_id || ' has no sheet' from post t
                        where t.agency_id = :agency and not t.concurrent and t.valid_from <= :first and coalesce(t.valid_to, 'infinity') >= :first
                          and not exists (select 1 from score_sheet s where s.period_id = :period and s.person_id = t.person_id)
                          and t.person_id in (select person_id from score_sheet where agency_id = :agency and month <= :first)
                        """)).as("people without a sheet").isEmpty();
    }

    private void publishedMonthsStandInLine() {
        assertThat(rows("""
                        select r.person_id || ' has ' || coalesce(l.classes, 'no line') || ' instead of ' || m.classes
                        from (select distinct person_id from month_result where agency_id = :agency) r
                        cross join lateral months_in_line(r.person_id, 0, 0) m
                        left join published_months l on l.person_id = r.person_id
                        where (l.classes, l.steps, l.totals, l.sums, l.agencies) is distinct from (m.classes, m.steps, m.totals, m.sums, m.agencies)
                        """)).as("lines that do not tell what the months tell").isEmpty();
    }

    private void nothingIsLeftOpen() {
        assertThat(rows("select id || ' reopened' from score_sheet where period_id = :period and reopened"))
                .isEmpty();
        assertThat(rows("select status || coalesce(reopening_id::text, '') from period where id = :period"))
                .containsExactly("PUBLISHED");
        assertThat(rows("""
                        select id || ' ' || status from appeal where period_id = :period and (status in ('FILED', 'IN_HEARING')
                            or status in ('ACCEPTED', 'PARTLY_ACCEPTED') and new_closing_id is null)
                        """)).as("appeals without an end").isEmpty();
        assertThat(rows("select id || ' running' from reopening where period_id = :period and ended_at is null"))
                .isEmpty();
    }

    private void noLimitIsExceeded() {
        assertThat(rows("""
                        select f.code || ' ' || x.top || ' of ' || x.counted from (
                            select c.period_id, r.framework_version_id, count(*) filter (where r.class = 'A') as top, p.quota_percent,
                                   count(*) filter (where r.rated and (f.code not like '335%' or greatest(r.class_by_score, r.class_cap) <= 'B')) as counted
                            from closing c join month_result r on r.closing_id = c.id
                            join closing_part p on p.closing_id = c.id and p.framework_version_id = r.framework_version_id
                            join framework_version f on f.id = r.framework_version_id
                            where c.period_id = :period group by c.id, c.period_id, r.framework_version_id, p.quota_percent) x
                        join framework_version f on f.id = x.framework_version_id
                        where x.top > floor(x.counted * x.quota_percent / 100.0)
                        """)).as("more of the top class than the limit").isEmpty();
        assertThat(
                        rows(
                                "select name || ' ' || kept || ' of ' || places from closing_circle where period_id = :period and kept > places"))
                .isEmpty();
    }

    private void theLogIsWhole() {
        String prefix = "agency-" + scene.agency().id + "/";
        String digest = rows("select audit_digest from closing where period_id = :period order by version desc limit 1")
                .getFirst();
        assertThat(verifier.verify(Map.of(prefix + scene.month(), digest)).stream()
                        .filter(fault -> fault.chain().startsWith(prefix))
                        .toList())
                .isEmpty();
    }

    private void everybodyWhomSheetsWereHandedToIsTold() {
        assertThat(rows("""
                        select x.sheet_id || ' to ' || x.to_id from sheet_reroute x
                        join sheet_transition t on t.sheet_id = x.sheet_id and t.verb = 'REROUTED' and t.from_status not in ('DRAFT', 'RETURNED')
                        where x.period_id = :period and not exists (
                            select 1 from notice n where n.subject_id = x.sheet_id and n.person_id = x.to_id and n.kind like 'SHEET%')
                        """)).as("handed on without a notice").isEmpty();
    }

    /** @param theirs whether what it is about still is the reader's concern */
    private record Told(long id, String kind, String link, String username, boolean theirs) {}

    private void noticesLeadToLivingThings() {
        List<Told> told = scene.jdbc()
                .sql("""
                        select n.id, n.kind, n.link, a.username, coalesce(n.person_id is null or s.id is null
                               or n.person_id in (s.person_id, s.reviewer1_id, s.reviewer2_id, s.decider_id), false) as theirs
                        from notice n join account a on a.id = n.account_id or a.person_id = n.person_id
                        left join score_sheet s on s.id = n.subject_id and n.kind like 'SHEET%' and n.kind <> 'SHEET_REOPENED'
                        where n.agency_id = ? and n.month = ? order by n.id
                        """)
                .params(scene.agency().id, scene.month().atDay(1))
                .query(new SimplePropertyRowMapper<>(Told.class))
                .list();
        Map<String, List<Told>> kinds = new TreeMap<>(told.stream().collect(Collectors.groupingBy(Told::kind)));
        int each = Math.max(1, NOTICES / kinds.size());
        List<String> dead = new ArrayList<>();
        kinds.forEach((kind, all) -> scene.some(each, all).forEach(notice -> {
            String end = scene.hands().follow(notice.username(), "/notices/" + notice.id());
            if (!end.startsWith("200 ") || (notice.theirs() && end.contains("gone="))) {
                dead.add(notice + " " + end);
            }
        }));
        assertThat(dead).as("notices that lead nowhere").isEmpty();
    }

    private List<String> rows(String sql) {
        return scene.jdbc()
                .sql(sql)
                .param("period", scene.period())
                .param("agency", scene.agency().id)
                .param("first", scene.month().atDay(1))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
