package vn.congtam.scorecard;

import java.time.YearMonth;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.period.PeriodDates;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.choice.FrameworkChoices;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** An agency with October 2026 opened: a head, a head of unit who reviews, and a member. */
@TestComponent
public class TestSheets {

    public static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    public static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final TestCity city;
    private final SheetOpening opening;
    private final Frameworks frameworks;
    private final FrameworkChoices choices;
    private final JdbcClient jdbc;

    TestSheets(TestCity city, SheetOpening opening, Frameworks frameworks, FrameworkChoices choices, JdbcClient jdbc) {
        this.city = city;
        this.opening = opening;
        this.frameworks = frameworks;
        this.choices = choices;
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

    /** The same with November under Decree 335/2025/NĐ-CP, and one more member. */
    public Team decreeTeam() {
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Kinh tế");
        Team team = new Team(
                agency,
                city.official(agency, city.unit(agency, "Lãnh đạo"), "AGENCY_HEAD", "Lê Văn Chủ"),
                city.official(agency, unit, "HEAD", "Trần Quốc Tuấn"),
                city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà"));
        choices.choose(agency, NOVEMBER, decree().id(), "15/QĐ-UBND", null);
        opening.open(agency, NOVEMBER, PeriodDates.proposedFor(decree().framework(), NOVEMBER), null);
        return team;
    }

    public Frameworks.Published decree() {
        return frameworks.find("335/2025/NĐ-CP", null).orElseThrow();
    }

    /**
     * A task of November, finished in time.
     *
     * @param completed of a quantity of one product
     * @return number of the task
     */
    public long product(Official of, String title, String coefficient, String completed) {
        return jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, product, source, due_on, progress, finished_on, quality,
                                          coefficient, completed_quantity, created_at)
                        values (:agency, :person, '2026-11-01', :title, 'Văn bản', 'PLAN', '2026-11-20', 100, '2026-11-10', 'PENDING',
                                cast(:coefficient as numeric), cast(:completed as numeric), now())
                        returning id
                        """)
                .param("agency", of.agencyId())
                .param("person", of.personId())
                .param("title", title)
                .param("coefficient", coefficient)
                .param("completed", completed)
                .query(Long.class)
                .single();
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
