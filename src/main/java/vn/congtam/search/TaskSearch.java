package vn.congtam.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;
import vn.congtam.web.Formats;

/**
 * Tasks that the reader may open, and the files on them; the newest first. What one agency or one person has is collected as a
 * whole before it is put in order; who sees the whole city goes backwards from the newest, so that a common word stops soon.
 */
@Component
class TaskSearch {

    private static final String COLUMNS = "select t.id, t.month, t.title, t.due_on, t.person_id, t.agency_id";

    private final JdbcClient jdbc;
    private final Led led;
    private final Clock clock;
    private final Formats formats;
    private final MessageSource messages;

    TaskSearch(JdbcClient jdbc, Led led, Clock clock, Formats formats, MessageSource messages) {
        this.jdbc = jdbc;
        this.led = led;
        this.clock = clock;
        this.formats = formats;
        this.messages = messages;
    }

    List<Hit> tasks(Words words, SearchScope scope, Window window, Locale locale) {
        return find(
                        COLUMNS + ", t.id as place, '' as file_name from task t where " + words.in("t.search_key"),
                        words,
                        scope,
                        window)
                .query((row, n) -> new Hit(
                        row.getString("title"), details(row, locale), "/tasks/" + row.getLong("id"), "list-check"))
                .list();
    }

    List<Hit> files(Words words, SearchScope scope, Window window, Locale locale) {
        return find(
                        COLUMNS + ", e.id as place, e.file_name from evidence e join task t on t.id = e.task_id where "
                                + words.in("search_key(e.file_name)"),
                        words,
                        scope,
                        window)
                .query((row, n) -> new Hit(
                        row.getString("file_name"),
                        List.of(
                                text("search.file", locale, row.getString("title")),
                                row.getString("full_name"),
                                text("search.month", locale, month(row))),
                        "/tasks/" + row.getLong("id"),
                        "paperclip"))
                .list();
    }

    private JdbcClient.StatementSpec find(String select, Words words, SearchScope scope, Window window) {
        String found = scope.seesTasksOfCity() ? "not materialized" : "materialized";
        return jdbc.sql("with found as " + found + " (" + select + " and " + scope.tasks() + """
                        ), shown as (select * from found order by place desc limit :limit offset :offset)
                        select s.*, p.full_name from shown s join person p on p.id = s.person_id order by s.place desc
                        """)
                .params(words.values())
                .params(window.values())
                .withQueryTimeout(Window.SECONDS)
                .params(scope.values())
                .param("led", led.ever(scope.me()))
                .param("today", VietnamTime.today(clock));
    }

    private List<String> details(ResultSet row, Locale locale) throws SQLException {
        return List.of(
                row.getString("full_name"),
                text("search.month", locale, month(row)),
                text("search.due", locale, formats.date(row.getDate("due_on").toLocalDate())));
    }

    private String month(ResultSet row) throws SQLException {
        return formats.month(YearMonth.from(row.getDate("month").toLocalDate()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
