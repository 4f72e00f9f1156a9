package vn.congtam.support;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads pages and sends forms as a user of the city. */
@TestComponent
public class TestWeb {

    private final MockMvcTester mvc;
    private final TestCity city;

    TestWeb(MockMvcTester mvc, TestCity city) {
        this.mvc = mvc;
        this.city = city;
    }

    public MvcTestResult get(String username, String address) {
        return mvc.get().uri(address).with(city.as(username)).exchange();
    }

    public MvcTestResult post(String username, String address, String... namesAndValues) {
        return form(username, address, namesAndValues).exchange();
    }

    public MvcTestResult post(String username, String address, Map<String, String> fields) {
        var request = form(username, address);
        fields.forEach(request::param);
        return request.exchange();
    }

    /** A form that is sent by the script of the page. */
    public MvcTestResult send(String username, String address, String... namesAndValues) {
        return form(username, address, namesAndValues)
                .header("HX-Request", "true")
                .exchange();
    }

    private MockMvcRequestBuilder form(String username, String address, String... namesAndValues) {
        var request = mvc.post().uri(address).with(city.as(username)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request;
    }

    /** Names and values of a form and some more. */
    public static String[] and(String[] some, String... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
    }
}
