package vn.congtam.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the reader's display settings and the address to come back to. */
@ControllerAdvice
class DisplayAdvice {

    @ModelAttribute("display")
    Display display(
            @CookieValue(name = Display.SIZE_COOKIE, defaultValue = "a") String size,
            @CookieValue(name = Display.CONTRAST_COOKIE, defaultValue = "normal") String contrast) {
        return Display.of(size, contrast);
    }

    /** The path with its query for GET pages; answers to a POST come back to the path alone. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return "GET".equals(request.getMethod()) && query != null
                ? request.getRequestURI() + "?" + query
                : request.getRequestURI();
    }
}
