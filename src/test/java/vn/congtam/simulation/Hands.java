package vn.congtam.simulation;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.account.Browser;
import vn.congtam.support.TestCity;

/** What people do at their screens. An act that the application refuses ends the simulation with the page that says why. */
@TestComponent
class Hands {

    private final MockMvcTester mvc;
    private final TestCity city;

    Hands(MockMvcTester mvc, TestCity city) {
        this.mvc = mvc;
        this.city = city;
    }

    /** Status and address of a page after its redirects. */
    String follow(String username, String link) {
        MvcTestResult result = mvc.get().uri(link).with(city.as(username)).exchange();
        if (result.getUnresolvedException() != null) {
            throw new AssertionError(username + " at " + link, result.getUnresolvedException());
        }
        String on = result.getResponse().getRedirectedUrl();
        return on == null || on.equals(link) ? result.getResponse().getStatus() + " " + link : follow(username, on);
    }

    String read(String username, String path) {
        MvcTestResult result = mvc.get().uri(path).with(city.as(username)).exchange();
        if (result.getResponse().getStatus() != 200) {
            throw refused(username, path, result);
        }
        return text(result);
    }

    void act(String username, String path, List<String> namesAndValues) {
        act(username, path, namesAndValues.toArray(String[]::new));
    }

    void act(String username, String path, String... namesAndValues) {
        var request = mvc.post().uri(path).with(city.as(username)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        require(username, path, request.exchange());
    }

    /** Signs in and takes somebody else's place. */
    Browser actingUnder(long delegation, String username) {
        Browser browser = new Browser(mvc);
        browser.signIn(username, "secret");
        String act = "/delegations/" + delegation + "/act";
        require(username, act, browser.post(act));
        return browser;
    }

    void require(String username, String path, MvcTestResult result) {
        int status = result.getResponse().getStatus();
        String to = String.valueOf(result.getResponse().getRedirectedUrl());
        if (status < 300 || status > 399 || to.contains("sign-in") || to.contains("ended")) {
            throw refused(username, path, result);
        }
    }

    private static AssertionError refused(String username, String path, MvcTestResult result) {
        String page = text(result)
                .replaceAll("(?s)<head>.*?</head>|<nav.*?</nav>|<svg.*?</svg>|<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        return new AssertionError(
                username + " at " + path + " got " + result.getResponse().getStatus() + " "
                        + result.getResponse().getRedirectedUrl() + ": " + page,
                result.getUnresolvedException());
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
