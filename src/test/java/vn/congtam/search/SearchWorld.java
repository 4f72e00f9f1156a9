package vn.congtam.search;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.period.PeriodDates;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.shared.VietnameseText;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Two agencies whose people, tasks, files and papers all carry one word that nothing else in the database has. */
final class SearchWorld {

    private static final java.time.YearMonth MONTH = java.time.YearMonth.of(2026, 10);

    final String word;
    final long agency;
    final Official chief;
    final Official head;
    final Official deputy;
    final Official led;
    final Official other;
    final Official far;
    final Official farHead;
    final Official stranger;
    final String hr;
    final String otherHr;
    final String cityHr;
    final String inspector;
    final String administrator;
    final List<Official> ours;
    final List<Official> theirs;

    private final JdbcClient jdbc;
    private final TestCity city;

    SearchWorld(JdbcClient jdbc, TestCity city, SheetOpening opening, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.city = city;
        agency = city.agency();
        word = "Qửz" + agency + "x";
        long leadership = city.unit(agency, "Lãnh đạo");
        long first = city.unit(agency, "Phòng Một");
        long second = city.unit(agency, "Phòng Hai");
        chief = person(agency, leadership, "AGENCY_HEAD", "Chủ");
        head = person(agency, first, "HEAD", "Trưởng");
        deputy = person(agency, first, "DEPUTY", "Phó");
        led = person(agency, first, "MEMBER", "Hà");
        other = person(agency, first, "MEMBER", "Lan");
        far = person(agency, second, "MEMBER", "Xa");
        farHead = person(agency, second, "HEAD", "Viễn");
        jdbc.sql("update person set duty_group = 'Riêng' where id = ?")
                .param(led.personId())
                .update();
        jdbc.sql("insert into post_field (post_id, duty_group) values (?, 'Riêng')")
                .param(deputy.postId())
                .update();
        long another = city.agency();
        stranger = person(another, city.unit(another, "Phòng Lạ"), "MEMBER", "Lạ");
        ours = List.of(chief, head, deputy, led, other, far, farHead);
        theirs = List.of(stranger);
        hr = city.granted("HR", agency);
        otherHr = city.granted("HR", another);
        cityHr = city.granted("CITY_HR", null);
        inspector = city.granted("INSPECTOR", null);
        administrator = city.granted("ADMINISTRATOR", null);
        for (long opened : new long[] {agency, another}) {
            opening.open(
                    opened,
                    MONTH,
                    PeriodDates.proposedFor(frameworks.validFor(MONTH).framework(), MONTH),
                    null);
        }
        everybody().forEach(person -> file(task(person, "2026-10"), person));
    }

    Stream<Official> everybody() {
        return Stream.concat(ours.stream(), theirs.stream());
    }

    /** A task with the word in its title. */
    long task(Official person, String month) {
        return jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, created_at)
                        values (?, ?, cast(? as date), ?, 'PLAN', cast(? as date), now()) returning id
                        """)
                .params(person.agencyId(), person.personId(), month + "-01", "Báo cáo " + word, month + "-15")
                .query(Long.class)
                .single();
    }

    long file(long task, Official person) {
        return jdbc.sql("""
                        insert into evidence (task_id, agency_id, month, file_name, content_type, size, sha256, content, uploaded_by, uploaded_at)
                        select id, agency_id, month, ?, 'application/pdf', 4, '', '1234'::bytea, ?, now() from task where id = ? returning id
                        """)
                .params("Tờ trình " + word + ".pdf", person.accountId(), task)
                .query(Long.class)
                .single();
    }

    /** A month without sheets that was closed, so that what hangs on it is over. */
    void close(long agencyId, String month) {
        jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due, publish_due,
                            working_days, opened_at, status, closed_at)
                        select agency_id, cast(? as date), framework_version_id, plan_due, self_due, review_due, decision_due, publish_due, 21,
                            now(), 'CLOSED', now() from period where agency_id = ? and month = date '2026-10-01'
                        """).params(month + "-01", agencyId).update();
    }

    private Official person(long agencyId, long unit, String role, String given) {
        Official person = city.official(agencyId, unit, role, "Nguyễn " + word + " " + given);
        jdbc.sql("update person set search_key = ? where id = ?")
                .params(VietnameseText.searchKey("Nguyễn " + word + " " + given), person.personId())
                .update();
        return person;
    }
}
