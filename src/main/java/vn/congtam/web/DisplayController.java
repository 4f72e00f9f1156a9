package vn.congtam.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps text size, contrast and language per browser; works without JavaScript and before sign-in. */
@Controller
class DisplayController {

    private static final Duration KEPT = Duration.ofDays(365);

    @GetMapping("/display")
    String change(
            @CookieValue(name = Display.SIZE_COOKIE, defaultValue = "a") String keptSize,
            @CookieValue(name = Display.CONTRAST_COOKIE, defaultValue = "normal") String keptContrast,
            @RequestParam @Nullable String size,
            @RequestParam @Nullable String contrast,
            @RequestParam @Nullable String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        Display display = Display.of(size == null ? keptSize : size, contrast == null ? keptContrast : contrast);
        keep(response, Display.SIZE_COOKIE, display.size());
        keep(response, Display.CONTRAST_COOKIE, display.contrast());
        if (language != null) {
            keep(response, "ct-language", "en".equals(language) ? "en" : "vi");
        }
        return "redirect:" + localPath(back);
    }

    private static void keep(HttpServletResponse response, String name, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(KEPT)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** Only a path of this site; anything else leads home. */
    private static String localPath(String back) {
        boolean local =
                back.startsWith("/") && !back.startsWith("//") && back.indexOf('\\') < 0 && back.indexOf('\n') < 0;
        return local ? back : "/";
    }
}
