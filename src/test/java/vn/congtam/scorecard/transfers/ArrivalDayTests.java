package vn.congtam.scorecard.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** The night after the first day in a new agency; today is 20 October 2026. */
@ApplicationTest
class ArrivalDayTests {

    @Autowired
    ArrivalDay day;

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    private long old;
    private long fresh;
    private long unit;

    @BeforeEach
    void twoAgencies() {
        old = city.agency();
        fresh = city.agency();
        unit = city.unit(fresh, "Phòng Kinh tế");
    }

    @Test
    void oneThatFailsKeepsNobodyElseFromArriving() {
        Official stuck = official();
        Official other = official();
        transfer(stuck, old, fresh, "2026-10-12", "KT-1");
        transfer(other, old, fresh, "2026-10-19", "KT-2");
        taken("KT-1");
        taken("KT-1-" + stuck.personId());
        city.granted("HR", old);
        city.granted("HR", fresh);
        night();
        assertThat(agency(other)).isEqualTo(fresh);
        assertThat(agency(stuck)).isEqualTo(old);
        assertThat(waiting(stuck)).isEqualTo(1);
        assertThat(waiting(other)).isZero();
        assertThat(told(stuck)).containsExactly("TRANSFER_CODE_TAKEN " + old, "TRANSFER_CODE_TAKEN " + fresh);
        night();
        assertThat(events(stuck)).as("once, not every night").isEqualTo(1);

        jdbc.sql("update person set code = code || '-cu' where agency_id = ? and code like 'KT-1%'")
                .param(fresh)
                .update();
        night();
        assertThat(agency(stuck)).as("the next night").isEqualTo(fresh);
        assertThat(waiting(stuck)).isZero();
    }

    @Test
    void whoeverBelongsElsewhereDoesNotArriveUnnoticed() {
        Official ha = official();
        transfer(ha, city.agency(), fresh, "2026-10-12", "KT-5");
        city.granted("HR", fresh);
        night();
        night();
        assertThat(agency(ha)).isEqualTo(old);
        assertThat(waiting(ha)).isEqualTo(1);
        assertThat(told(ha)).containsExactly("TRANSFER_STUCK " + fresh);
        assertThat(events(ha)).isEqualTo(1);

        jdbc.sql(
                        "update person set agency_id = (select from_agency_id from agency_transfer where person_id = :it) where id = :it")
                .param("it", ha.personId())
                .update();
        taken("KT-5");
        taken("KT-5-" + ha.personId());
        night();
        assertThat(told(ha))
                .as("another cause")
                .containsExactly("TRANSFER_CODE_TAKEN " + fresh, "TRANSFER_STUCK " + fresh);
        assertThat(events(ha)).isEqualTo(2);
    }

    @Test
    void whoWentOnWaitsForTheWayBefore() {
        long third = city.agency();
        Official ha = official();
        transfer(ha, old, fresh, "2026-10-05", "KT-3");
        transfer(ha, fresh, third, "2026-10-12", "KT-4");
        taken("KT-3");
        taken("KT-3-" + ha.personId());
        night();
        assertThat(agency(ha)).isEqualTo(old);
        assertThat(waiting(ha)).isEqualTo(2);
        jdbc.sql("update person set code = code || '-cu' where agency_id = ? and code like 'KT-3%'")
                .param(fresh)
                .update();
        night();
        assertThat(agency(ha)).isEqualTo(third);
        assertThat(waiting(ha)).isZero();
    }

    /** The lock that keeps two nodes apart would last into the next call. */
    private void night() {
        jdbc.sql("update shedlock set lock_until = timestamp '2020-01-01 00:00' where name = 'scorecard.arrivals'")
                .update();
        day.announce();
    }

    private Official official() {
        return city.official(old, city.unit(old, "Phòng " + System.nanoTime()), "MEMBER", "Lê Thị Thu Hà");
    }

    private void taken(String code) {
        Official holder = city.official(fresh, unit, "MEMBER", "Người giữ mã");
        jdbc.sql("update person set code = ? where id = ?")
                .params(code, holder.personId())
                .update();
    }

    /** Accepted before its first day, as it stands on the evening before. */
    private void transfer(Official who, long from, long to, String first, String code) {
        jdbc.sql("""
                        insert into agency_transfer (person_id, kind, from_agency_id, to_agency_id, document_no, document_day, effective_on, status,
                                                     released_at, answered_at, from_post_id, to_post_id, to_code)
                        values (?, 'TRANSFER', ?, ?, '7/QĐ', date '2026-10-01', ?, 'ACCEPTED', now(), now(), ?, ?, ?)
                        """)
                .params(who.personId(), from, to, LocalDate.parse(first), who.postId(), who.postId(), code)
                .update();
    }

    private long agency(Official who) {
        return jdbc.sql("select agency_id from person where id = ?")
                .param(who.personId())
                .query(Long.class)
                .single();
    }

    private List<String> told(Official who) {
        return jdbc.sql(
                        "select kind, agency_id from notice where kind in ('TRANSFER_STUCK', 'TRANSFER_CODE_TAKEN') and about_id = ? order by kind, agency_id")
                .param(who.personId())
                .query((row, n) -> row.getString("kind") + " " + row.getLong("agency_id"))
                .list();
    }

    private int events(Official who) {
        return jdbc.sql(
                        "select count(*) from audit_event where action = 'transfer.stuck' and subject_id = (select max(id) from agency_transfer where person_id = ?)")
                .param(who.personId())
                .query(Integer.class)
                .single();
    }

    private int waiting(Official who) {
        return jdbc.sql("select count(*) from agency_transfer where person_id = ? and arrived_at is null")
                .param(who.personId())
                .query(Integer.class)
                .single();
    }
}
