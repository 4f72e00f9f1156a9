package vn.congtam.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.organization.ChainOfReview.Chain;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class ChainOfReviewTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 20);

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ChainOfReview chain;

    private long agency;
    private long unit;
    private Official authority;

    @BeforeEach
    void anAgencyWithAHeadAndAUnit() {
        agency = city.agency();
        long office = city.unit(agency, "Lãnh đạo");
        unit = city.unit(agency, "Phòng Kinh tế");
        authority = city.official(agency, office, "AGENCY_HEAD", "Lê Văn Chủ");
    }

    @Test
    void memberGoesToTheDeputyOfTheFieldThenToTheHead() {
        Official member = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        Official head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        Official deputy = city.official(agency, unit, "DEPUTY", "Phạm Văn Phó");
        inChargeOf(deputy, "Chuyên môn", null);
        assertThat(chain.of(member.personId(), DAY)).contains(expect(deputy, head, authority));
    }

    @Test
    void memberWithoutADeputyOfTheFieldGoesToTheHeadOnly() {
        Official member = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        Official head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        inChargeOf(city.official(agency, unit, "DEPUTY", "Phạm Văn Phó"), "Kế toán", null);
        assertThat(chain.of(member.personId(), DAY)).contains(expect(head, null, authority));
    }

    @Test
    void memberOfAUnitWithoutHeadGoesToTheDeputyOfTheAgency() {
        Official member = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        Official vice = city.official(agency, unit, "AGENCY_DEPUTY", "Đỗ Thị Phó");
        inChargeOf(vice, null, unit);
        assertThat(chain.of(member.personId(), DAY)).contains(expect(vice, null, authority));
    }

    @Test
    void memberWithNobodyInBetweenGoesStraightToTheDecision() {
        Official member = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        assertThat(chain.of(member.personId(), DAY)).contains(expect(null, null, authority));
    }

    @Test
    void deputyGoesToTheHead() {
        Official deputy = city.official(agency, unit, "DEPUTY", "Phạm Văn Phó");
        Official head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        assertThat(chain.of(deputy.personId(), DAY)).contains(expect(head, null, authority));
    }

    @Test
    void headGoesToTheDeputyOfTheAgencyInChargeOfTheUnit() {
        Official head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        Official vice = city.official(agency, unit, "AGENCY_DEPUTY", "Đỗ Thị Phó");
        inChargeOf(vice, null, unit);
        assertThat(chain.of(head.personId(), DAY)).contains(expect(vice, null, authority));
    }

    @Test
    void headWithoutADeputyOfTheAgencyGoesStraightToTheDecision() {
        Official head = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        assertThat(chain.of(head.personId(), DAY)).contains(expect(null, null, authority));
    }

    @Test
    void deputyOfTheAgencyIsDecidedOnWithoutAReview() {
        Official vice = city.official(agency, unit, "AGENCY_DEPUTY", "Đỗ Thị Phó");
        inChargeOf(vice, null, unit);
        assertThat(chain.of(vice.personId(), DAY)).contains(expect(null, null, authority));
    }

    @Test
    void headOfTheAgencyIsLeftToTheHigherBody() {
        assertThat(chain.of(authority.personId(), DAY)).contains(expect(null, null, null));
    }

    @Test
    void whoeverDecidesIsNoReviewer() {
        Official member = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        alsoHeads(authority, unit);
        assertThat(chain.of(member.personId(), DAY)).contains(expect(null, null, authority));
    }

    @Test
    void nobodyReviewsTwice() {
        Official member = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        Official deputy = city.official(agency, unit, "DEPUTY", "Phạm Văn Phó");
        inChargeOf(deputy, "Chuyên môn", null);
        alsoHeads(deputy, unit);
        assertThat(chain.of(member.personId(), DAY)).contains(expect(deputy, null, authority));
    }

    @Test
    void nobodyReviewsThemselves() {
        Official deputy = city.official(agency, unit, "DEPUTY", "Phạm Văn Phó");
        alsoHeads(deputy, unit);
        assertThat(chain.of(deputy.personId(), DAY)).contains(expect(null, null, authority));
    }

    @Test
    void postsOfTheDayCountAndNotThoseOfToday() {
        Official member = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        Official before = city.official(agency, unit, "HEAD", "Trần Quốc Tuấn");
        jdbc.sql("update post set valid_to = '2026-09-30' where id = ?")
                .param(before.postId())
                .update();
        assertThat(chain.of(member.personId(), LocalDate.of(2026, 9, 30))).contains(expect(before, null, authority));
        assertThat(chain.of(member.personId(), LocalDate.of(2026, 10, 1))).contains(expect(null, null, authority));
    }

    private void inChargeOf(Official leader, @Nullable String dutyGroup, @Nullable Long ofUnit) {
        jdbc.sql("insert into post_field (post_id, duty_group, unit_id) values (:post, :duty, :unit)")
                .param("post", leader.postId())
                .param("duty", dutyGroup, Types.VARCHAR)
                .param("unit", ofUnit, Types.BIGINT)
                .update();
    }

    private void alsoHeads(Official person, long ofUnit) {
        jdbc.sql("""
                        insert into post (person_id, agency_id, unit_id, role, title, concurrent, valid_from)
                        values (?, ?, ?, 'HEAD', 'Trưởng phòng', true, '2024-01-01')
                        """).params(person.personId(), agency, ofUnit).update();
    }

    private static Chain expect(@Nullable Official first, @Nullable Official second, @Nullable Official decider) {
        return new Chain(idOf(first), idOf(second), idOf(decider));
    }

    private static @Nullable Long idOf(@Nullable Official official) {
        return official == null ? null : official.personId();
    }
}
