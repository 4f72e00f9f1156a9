package vn.congtam.browser;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** One unit with head, deputy and members, the head of the agency and its human resources. */
record SmallAgency(long id, String hr, Person head, Person deputy, List<Person> members, Person agencyHead) {

    static final String PASSWORD = "secret";

    record Person(String username, String name) {}

    /**
     * @param leader name of the head of the agency
     * @param members names of the members, whom the deputy reviews first
     */
    static SmallAgency in(TestCity city, JdbcClient jdbc, String leader, String... members) {
        long agency = city.agency();
        long unit = city.unit(agency, "Phòng Văn hóa – Xã hội");
        Official deputy = city.official(agency, unit, "DEPUTY", "Lê Quang Vinh");
        jdbc.sql("insert into post_field (post_id, duty_group) values (?, 'Chuyên môn')")
                .param(deputy.postId())
                .update();
        Official head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        Official agencyHead = city.official(agency, city.unit(agency, "Lãnh đạo UBND"), "AGENCY_HEAD", leader);
        List<Person> people = List.of(members).stream()
                .map(name -> person(city.official(agency, unit, "MEMBER", name), name))
                .toList();
        return new SmallAgency(
                agency,
                city.granted("HR", agency),
                person(head, "Trần Quốc Tuấn"),
                person(deputy, "Lê Quang Vinh"),
                people,
                person(agencyHead, leader));
    }

    private static Person person(Official official, String name) {
        return new Person(official.username(), name);
    }

    /** Address of a screen of this agency. */
    String at(String screen) {
        return "/agencies/" + id + "/" + screen;
    }
}
