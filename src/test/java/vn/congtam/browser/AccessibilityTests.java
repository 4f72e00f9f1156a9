package vn.congtam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Follows the links of every persona and asks axe about each kind of page once; every link must lead somewhere. */
class AccessibilityTests extends BrowserTest {

    private static final List<String> PERSONAS = List.of(
            "nhanvien", "phophong", "truongphong", "chutich", "noivu", "noivu.so", "noivu.tp", "thanhtra", "quantri");

    /** Reached by typing or by a redirect only. */
    private static final List<String> WITHOUT_SIGN_IN =
            List.of("/sign-in", "/sign-in?error", "/sign-in/forgotten", "/nothing-here");

    /** Answer of the page that says what a sheet lacks before it can be submitted. */
    private static final int UNFINISHED = 422;

    private static final Pattern DOWNLOAD = Pattern.compile(
            ".*(\\.pdf|\\.docx|\\.zip|\\.xlsx|\\.csv|/evidence/\\d+|/display)(\\?.*)?|.*[?&]export=.*|/api/.*");
    private static final Pattern NUMBER = Pattern.compile("\\d+(-\\d+)?");

    private final List<String> found = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();

    @Test
    void everyPageOfEveryPersonaIsAccessible() {
        PERSONAS.forEach(this::crawl);
        Page stranger = visitor(new Browser.NewContextOptions().setViewportSize(WIDE, HIGH));
        WITHOUT_SIGN_IN.forEach(path -> inspect(stranger, path));
        System.out.println("Accessible kinds of pages: " + visited.size() + ": " + new TreeSet<>(visited));
        assertThat(found).isEmpty();
    }

    @Test
    void placesOfEveryPersonaAreAccessibleInHighContrast() {
        for (String persona : List.of("nhanvien", "truongphong", "noivu.so", "noivu.tp")) {
            Page page = persona(persona);
            page.navigate("/display?contrast=high&back=/");
            places(page).stream().filter(path -> visited.add(kind(path))).forEach(path -> inspect(page, path));
        }
        assertThat(found).isEmpty();
    }

    /** The first page of everybody, and every other kind of page once, for the first persona that comes to it. */
    private void crawl(String persona) {
        Page page = persona(persona);
        inspect(page, "/");
        Deque<String> ahead = new ArrayDeque<>(places(page));
        while (!ahead.isEmpty()) {
            String path = ahead.poll();
            if (visited.add(kind(path))) {
                inspect(page, path);
                ahead.addAll(links(page));
            }
        }
    }

    private void inspect(Page page, String path) {
        Response response = page.navigate(path);
        if (response.status() >= 400 && response.status() != UNFINISHED && !path.equals("/nothing-here")) {
            found.add(path + " answers " + response.status());
        }
        graveViolations(page).forEach(violation -> found.add(path + " " + violation));
    }

    /** The rails of all workspaces of this persona. */
    private static List<String> places(Page page) {
        List<String> places = new ArrayList<>(paths(page, "nav.rail a[href], .spaces a[href]"));
        for (String workspace : paths(page, ".spaces a[href]")) {
            page.navigate(workspace);
            places.addAll(paths(page, "nav.rail a[href]"));
        }
        return places;
    }

    private static List<String> links(Page page) {
        return paths(page, "a[href]").stream()
                .filter(path -> !DOWNLOAD.matcher(path).matches())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<String> paths(Page page, String selector) {
        return (List<String>) page.evaluate(
                "css => [...document.querySelectorAll(css)].map(a => new URL(a.href))"
                        + ".filter(u => u.origin === location.origin).map(u => u.pathname + u.search)",
                selector);
    }

    /** The page without the rows and the month that it shows: /tasks/7 and /tasks/8 are one kind of page. */
    private static String kind(String path) {
        String view = path.replaceAll(".*[?&](view=\\w+).*", "?$1");
        String place = path.replaceAll("\\?.*", "");
        return NUMBER.matcher(place).replaceAll("n") + (view.equals(path) ? "" : view);
    }
}
