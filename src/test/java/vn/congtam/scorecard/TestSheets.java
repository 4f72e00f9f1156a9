package vn.congtam.scorecard;

import java.time.YearMonth;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.period.PeriodDates;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** An agency with October 2026 opened: a head, a head of unit who reviews, and a member. */
@TestComponent
public class TestSheets {

    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final TestCity city;
    private final SheetOpening opening;
    private final Frameworks frameworks;
    private final JdbcClient jdbc;

    TestSheets(TestCity city, SheetOpening opening, Frameworks frameworks, JdbcClient jdbc) {
        this.city = city;
        this.opening = opening;
        this.frameworks = frameworks;
        this.jdbc = jdbc;
    }

    /** Who is who. */
    public record Team(long agency, Official authority, Official head, Official member) {}

    public Team team() {
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Kinh tế");
        Team team = new Team(
                agency,
                city.official(agency, city.unit(agency, "Lãnh đạo"), "AGENCY_HEAD", "Lê Văn Chủ"),
                city.official(agency, unit, "HEAD", "Trần Quốc Tuấn"),
                city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà"));
        opening.open(
                agency,
                OCTOBER,
                PeriodDates.proposedFor(frameworks.validFor(OCTOBER).framework(), OCTOBER),
                null);
        return team;
    }

    public long sheetOf(Official official) {
        return jdbc.sql("select id from score_sheet where person_id = ?")
                .param(official.personId())
                .query(Long.class)
                .single();
    }

    public String statusOf(Official official) {
        return jdbc.sql("select status from score_sheet where person_id = ?")
                .param(official.personId())
                .query(String.class)
                .single();
    }

    /** Tasks of October: the first {@code done} ones finished in time and confirmed as good by the head. */
    public void tasks(Team team, int done, int assigned) {
        jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, progress, finished_on, quality,
                                          quality_by, quality_at, created_at)
                        select :agency, :person, '2026-10-01', 'Việc ' || n, 'PLAN', '2026-10-15',
                               case when n <= :done then 100 else 10 end, case when n <= :done then date '2026-10-10' end,
                               case when n <= :done then 'PASSED' else 'PENDING' end,
                               case when n <= :done then :head end, case when n <= :done then now() end, now()
                        from generate_series(1, :assigned) n
                        """)
                .param("agency", team.agency())
                .param("person", team.member().personId())
                .param("head", team.head().personId())
                .param("done", done)
                .param("assigned", assigned)
                .update();
    }
}
