package vn.congtam.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.shared.VietnamTime;

/**
 * Screens that stand behind an act or in a month that links lead to only at times, so that following links may miss them; on a desk and in
 * one hand.
 */
class OccasionalScreensTests extends BrowserTest {

    /** {a} is the agency, {last} a published month, {old} and {now} the own sheet of that month and of the running one. */
    private static final Map<String, List<String>> SCREENS = Map.of(
            "nhanvien",
            List.of(
                    "/notices",
                    "/account/notices",
                    "/appeals",
                    "/appeals/sheets/{old}",
                    "/sheets/{now}/conversation",
                    "/self-assessment/extension"),
            "truongphong",
            List.of("/delegations", "/delegations/new", "/hand-overs", "/sheets/{now}/conversation"),
            "noivu",
            List.of(
                    "/agencies/{a}/delegations",
                    "/agencies/{a}/delegations/new",
                    "/agencies/{a}/moves",
                    "/agencies/{a}/moves/new",
                    "/agencies/{a}/stuck-sheets",
                    "/agencies/{a}/deadlines",
                    "/agencies/{a}/absences",
                    "/agencies/{a}/nudge",
                    "/agencies/{a}/appeals",
                    "/agencies/{a}/appeals/rule",
                    "/agencies/{a}/appeals/statistics",
                    "/agencies/{a}/meetings",
                    "/agencies/{a}/reopening?month={last}",
                    "/agencies/{a}/frameworks",
                    "/agencies/{a}/frameworks/assignments/new",
                    "/agencies/{a}/frameworks/choices/new"),
            "noivu.tp",
            List.of(
                    "/city-calendar",
                    "/city-calendar/import",
                    "/city-appeals",
                    "/city-appeals/statistics",
                    "/city-heads/meetings/new"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<String> found = new ArrayList<>();

    @Test
    void everyOccasionalScreenIsSoundOnADeskAndInOneHand() {
        SCREENS.forEach((username, paths) -> {
            Page page = persona(username);
            paths.forEach(path -> look(page, path, username));
        });
        assertThat(found).isEmpty();
    }

    /** Planning a meeting leads to its minutes. */
    @Test
    void aMeetingIsPlannedAndItsMinutesAreSound() {
        Page page = persona("chutich");
        page.navigate(at("/agencies/{a}/meetings/new?month=" + running(), "chutich"));
        keepSound(page, "meeting-plan");
        keepOnPhone(page, "meeting-plan");
        page.fill("#f-number", "05/BB-UBND");
        page.fill("#f-heldOn", VietnamTime.today(clock).toString());
        page.fill("#f-startsAt", "08:00");
        page.fill("#f-place", "Phòng họp số 1");
        page.locator("#f-secretary option[value]:not([value=''])").last().evaluate("o => o.selected = true");
        Screens.button(page, "Lập chương trình họp").click();
        Screens.expectText(page, "05/BB-UBND");
        keepSound(page, "meeting-minutes");
        keepOnPhone(page, "meeting-minutes");
        page.navigate(at("/agencies/{a}/meetings?month=" + running(), "chutich"));
        keepSound(page, "meetings");
    }

    private void look(Page page, String path, String username) {
        Response response = page.navigate(at(path, username));
        if (response.status() >= 400) {
            found.add(username + " " + path + " answers " + response.status());
            return;
        }
        String name = "screen-" + username + path.replaceAll("\\?.*", "").replaceAll("[^a-z-]+", "-");
        try {
            keepSound(page, name);
            keepOnPhone(page, name);
        } catch (AssertionError wrong) {
            found.add(path + " " + wrong.getMessage());
        }
    }

    private String at(String path, String username) {
        YearMonth last = running().minusMonths(1);
        return path.replace("{a}", String.valueOf(agency(username)))
                .replace("{last}", last.toString())
                .replace("{old}", sheet(username, last))
                .replace("{now}", sheet(username, running()));
    }

    private YearMonth running() {
        return YearMonth.from(jdbc.sql(
                        "select max(p.month) from period p join score_sheet s on s.period_id = p.id join account a on a.person_id = s.person_id where a.username = 'nhanvien' and p.status = 'OPEN'")
                .query(java.sql.Date.class)
                .single()
                .toLocalDate());
    }

    private long agency(String username) {
        return jdbc.sql(
                        "select coalesce(max(p.agency_id), 0) from account a join person p on p.id = a.person_id where a.username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }

    private String sheet(String username, YearMonth month) {
        return jdbc.sql(
                        "select coalesce(max(s.id), 0) from score_sheet s join account a on a.person_id = s.person_id where a.username = ? and s.month = ?")
                .params(username, month.atDay(1))
                .query(String.class)
                .single();
    }
}
