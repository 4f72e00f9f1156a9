package vn.congtam.scorecard.review;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.PeriodDates;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.scorecard.AssessmentLine;
import vn.congtam.scorecard.ScoreSheetService;
import vn.congtam.scorecard.SelfAssessmentService;
import vn.congtam.scorecard.SheetContent;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.shared.Points;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** An agency with an open month, made by walking the real transitions. */
@TestComponent
class TestTeam {

    static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final TestCity city;
    private final JdbcClient jdbc;
    private final SheetOpening opening;
    private final Frameworks frameworks;
    private final SelfAssessmentService self;
    private final ScoreSheetService sheets;

    TestTeam(
            TestCity city,
            JdbcClient jdbc,
            SheetOpening opening,
            Frameworks frameworks,
            SelfAssessmentService self,
            ScoreSheetService sheets) {
        this.city = city;
        this.jdbc = jdbc;
        this.opening = opening;
        this.frameworks = frameworks;
        this.self = self;
        this.sheets = sheets;
    }

    /** @param members in the order of their names */
    record Team(long agency, long unit, Official authority, Official head, List<Official> members) {

        Official member(int at) {
            return members.get(at);
        }
    }

    Team team(String... names) {
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Văn hóa - Xã hội");
        Official authority = city.official(agency, unit, "AGENCY_HEAD", "Lê Văn Chủ");
        Official head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        List<Official> members = List.of(names).stream()
                .map(name -> city.official(agency, unit, "MEMBER", name))
                .toList();
        return new Team(agency, unit, authority, head, members);
    }

    /** A team in units without a head, so that the authority decides on self points. */
    Team crowd(int members) {
        long agency = city.agency();
        long unit = city.unit(agency, "Trung tâm");
        Official authority = city.official(agency, unit, "AGENCY_HEAD", "Lê Văn Chủ");
        List<Official> all = java.util.stream.IntStream.rangeClosed(1, members)
                .mapToObj(n -> city.official(agency, unit, "MEMBER", "Người " + n))
                .toList();
        return new Team(agency, unit, authority, authority, all);
    }

    /** The first member submits, the others get the same sheet. */
    void submitAlike(Team team) {
        long first = submit(team.member(0));
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, lines, deductions, group_points, complete, total,
                                                results_points, bonus_points, deducted, class_by_score, started_at, updated_at)
                        select s.id, s.period_id, 'SELF', s.person_id, a.lines, a.deductions, a.group_points, a.complete, a.total,
                               a.results_points, a.bonus_points, a.deducted, a.class_by_score, now(), now()
                        from assessment a join score_sheet o on o.id = a.sheet_id
                        join score_sheet s on s.period_id = o.period_id and s.role = 'MEMBER' and s.id <> o.id
                        where a.sheet_id = :first
                        """).param("first", first).update();
        jdbc.sql("""
                        update score_sheet s set status = 'SUBMITTED', submitted_at = now(), ratio_done = 0, ratio_assigned = 0
                        from score_sheet o where o.id = :first and s.period_id = o.period_id and s.role = 'MEMBER' and s.id <> o.id
                        """).param("first", first).update();
    }

    void open(Team team) {
        var framework = frameworks.validFor(OCTOBER).framework();
        opening.open(team.agency(), OCTOBER, PeriodDates.proposedFor(framework, OCTOBER), null);
    }

    long sheet(Official official) {
        return jdbc.sql("select id from score_sheet where person_id = ? and month = ?")
                .params(official.personId(), OCTOBER.atDay(1))
                .query(Long.class)
                .single();
    }

    /** Submits with the maximum on every line but the bonus, which is 0: 90 points. */
    long submit(Official official) {
        long sheet = sheet(official);
        CurrentOfficial me = me(official);
        self.save(sheet, me, 0, Set.of(), content -> full(sheet));
        sheets.submit(sheet, me);
        return sheet;
    }

    SheetContent full(long sheet) {
        SheetKind kind = SheetKind.valueOf(text(sheet, "sheet_kind"));
        Map<String, AssessmentLine> lines = frameworks.validFor(OCTOBER).framework().sheet(kind).criteria().stream()
                .collect(Collectors.toMap(
                        Criterion::code,
                        line -> AssessmentLine.of(line.kind() == Criterion.Kind.BONUS ? Points.ZERO : line.maximum())));
        return new SheetContent(lines, List.of());
    }

    String text(long sheet, String column) {
        return jdbc.sql("select " + column + "::text from score_sheet where id = ?")
                .param(sheet)
                .query(String.class)
                .single();
    }

    String status(long sheet) {
        return text(sheet, "status");
    }

    BigDecimal total(long sheet, String stage) {
        return jdbc.sql("select total from assessment where sheet_id = ? and stage = ?")
                .params(sheet, stage)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ONE.negate());
    }

    String lines(long sheet, String stage) {
        return jdbc.sql("select lines::text from assessment where sheet_id = ? and stage = ?")
                .params(sheet, stage)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    int version(long sheet, String stage) {
        return jdbc.sql("select version from assessment where sheet_id = ? and stage = ?")
                .params(sheet, stage)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** First and last days, a dash for a post that goes on. */
    String posts(Official official) {
        return jdbc.sql("""
                        select string_agg(valid_from || ' ' || coalesce(valid_to::text, '-'), ', ' order by valid_from)
                        from post where person_id = ?
                        """).param(official.personId()).query(String.class).single();
    }

    private static CurrentOfficial me(Official official) {
        return new CurrentOfficial(
                official.accountId(),
                official.username(),
                official.username(),
                official.personId(),
                official.agencyId(),
                "",
                Set.of(),
                Set.of(),
                List.of(),
                false);
    }
}
