package vn.congtam.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
@RecordApplicationEvents
class DailyPostChangesTests {

    @Autowired
    DailyPostChanges daily;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestCity city;

    @Test
    void aPostThatBeginsTodayIsAnnounced(ApplicationEvents events) {
        long quiet = city.agency();
        city.official(quiet, city.unit(quiet, "Phòng Yên"), "MEMBER", "Trần Văn Yên");
        long changing = city.agency();
        var member = city.official(changing, city.unit(changing, "Phòng Mới"), "MEMBER", "Lê Thị Mới");
        jdbc.sql("update post set valid_from = :today where id = :post")
                .param("today", LocalDate.of(2026, 10, 20))
                .param("post", member.postId())
                .update();

        daily.announce();

        assertThat(events.stream(PostsChanged.class).map(PostsChanged::agencyId))
                .contains(changing)
                .doesNotContain(quiet);
    }
}
