package vn.congtam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;

@ApplicationTest
class StartTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Test
    void signInPageIsOpenToEverybody() {
        assertThat(mvc.get().uri("/sign-in")).hasStatusOk();
    }

    @Test
    void homeAsksForSignIn() {
        assertThat(mvc.get().uri("/")).hasStatus3xxRedirection();
    }

    @Test
    void homeOpensForAnOfficial() {
        long agency = city.agency();
        var official = city.official(agency, city.unit(agency, "Phòng Văn hóa"), "MEMBER", "Nguyễn Thị Hà");
        assertThat(mvc.get().uri("/").with(city.as(official.username()))).hasStatusOk();
    }
}
