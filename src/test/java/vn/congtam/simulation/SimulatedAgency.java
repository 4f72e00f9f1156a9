package vn.congtam.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Three hundred people: a head with two deputies and eight units, in half of which the deputy reviews before the head. */
final class SimulatedAgency {

    private static final int PEOPLE = 300;
    private static final int UNITS = 8;

    final long id;
    final Official chief;
    final List<Official> deputies = new ArrayList<>();
    final List<Department> departments = new ArrayList<>();
    final String hr;
    final String cityHr;
    private final TestCity city;
    private final Map<Long, String> usernames = new HashMap<>();

    /** A unit with those who lead it at the beginning. */
    record Department(long unit, Official head, Official deputy) {}

    SimulatedAgency(TestCity city, JdbcClient jdbc) {
        this.city = city;
        id = city.agency();
        hr = city.granted("HR", id);
        cityHr = city.granted("CITY_HR", null);
        long lead = city.unit(id, "Lãnh đạo");
        chief = join(lead, "AGENCY_HEAD", "Trần Văn Chủ");
        for (int n = 0; n < 2; n++) {
            deputies.add(join(lead, "AGENCY_DEPUTY", "Lý Văn Phó " + n));
        }
        for (int n = 0; n < UNITS; n++) {
            department(n, jdbc);
        }
        for (int n = usernames.size(); n < PEOPLE; n++) {
            join(departments.get(n % UNITS).unit(), "MEMBER", "Nguyễn Thị Số " + n);
        }
    }

    private void department(int n, JdbcClient jdbc) {
        long unit = city.unit(id, "Phòng số " + n);
        Official head = join(unit, "HEAD", "Ngô Thị Trưởng " + n);
        Official deputy = join(unit, "DEPUTY", "Vũ Hoàng Phó " + n);
        departments.add(new Department(unit, head, deputy));
        jdbc.sql("insert into post_field (post_id, unit_id) values (?, ?)")
                .params(deputies.get(n % 2).postId(), unit)
                .update();
        if (n % 2 == 0) {
            jdbc.sql("insert into post_field (post_id, duty_group) values (?, 'Chuyên môn')")
                    .param(deputy.postId())
                    .update();
        }
    }

    /** A new official. */
    Official join(long unit, String role, String name) {
        Official official = city.official(id, unit, role, name);
        usernames.put(official.personId(), official.username());
        return official;
    }

    String username(long person) {
        return Objects.requireNonNull(usernames.get(person), () -> "person " + person);
    }

    Department any(Random random) {
        return departments.get(random.nextInt(UNITS));
    }

    String path(String rest) {
        return "/agencies/" + id + rest;
    }
}
