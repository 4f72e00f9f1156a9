package vn.congtam.account;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Keeps cookies between requests, as a browser does; passes through every filter. */
public final class Browser {

    private final MockMvcTester mvc;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    public Browser(MockMvcTester mvc) {
        this(mvc, "10.0.0.1");
    }

    public Browser(MockMvcTester mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    public MvcTestResult get(String uri) {
        return send(mvc.get().uri(uri));
    }

    public MvcTestResult post(String uri, String... namesAndValues) {
        MockMvcRequestBuilder request = mvc.post().uri(uri).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return send(request);
    }

    public MvcTestResult signIn(String username, String password) {
        return post("/sign-in", "username", username, "password", password);
    }

    public MvcTestResult send(MockMvcRequestBuilder request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MvcTestResult result = request.header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36")
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                })
                .exchange();
        for (Cookie cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return result;
    }

    public String cookie(String name) {
        Cookie cookie = cookies.get(name);
        return cookie == null ? "" : cookie.getValue();
    }
}
