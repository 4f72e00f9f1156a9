package vn.congtam.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.congtam.support.ApplicationTest;

@ApplicationTest
class StaticLinksTests {

    @Autowired
    MockMvcTester web;

    @Test
    void addressesOfFilesCarryTheHashOfTheContent() throws UnsupportedEncodingException {
        assertThat(page(""))
                .containsPattern("href=\"/css/app-[0-9a-f]{32}\\.css\"")
                .containsPattern("src=\"/js/\\w+-[0-9a-f]{32}\\.js\"");
        assertThat(page("/app")).containsPattern("href=\"/app/css/app-[0-9a-f]{32}\\.css\"");
    }

    @Test
    void addressesOfPagesStayAsTheyAre() throws UnsupportedEncodingException {
        assertThat(page("")).contains("action=\"/sign-in\"", "href=\"/sign-in/forgotten\"");
    }

    private String page(String contextPath) throws UnsupportedEncodingException {
        return web.get()
                .uri(contextPath + "/sign-in")
                .contextPath(contextPath)
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
