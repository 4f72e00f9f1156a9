package vn.congtam.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.web.Formats;

/** Numbers of official papers: minutes, answers to appeals, decisions, delegations and the like; the newest first. */
@Component
class PaperSearch {

    private final JdbcClient jdbc;
    private final Formats formats;
    private final MessageSource messages;

    PaperSearch(JdbcClient jdbc, Formats formats, MessageSource messages) {
        this.jdbc = jdbc;
        this.formats = formats;
        this.messages = messages;
    }

    List<Hit> find(Words words, SearchScope scope, Window window, Locale locale) {
        String papers = Arrays.stream(Paper.values())
                .filter(paper -> paper.isSeenIn(scope))
                .map(paper -> paper.matching(words))
                .collect(Collectors.joining(" union all "));
        return papers.isEmpty() ? List.of() : read(papers, words, scope, window, locale);
    }

    private List<Hit> read(String papers, Words words, SearchScope scope, Window window, Locale locale) {
        return jdbc.sql("""
                        select f.*, coalesce(p.full_name, '') as full_name
                        from (select * from (
                        """ + papers + """
                              ) every order by day desc, href limit :limit offset :offset) f
                        left join person p on p.id = f.person_id order by f.day desc, f.href
                        """)
                .params(words.values())
                .params(window.values())
                .withQueryTimeout(Window.SECONDS)
                .params(scope.values())
                .query((row, n) -> paper(row, locale))
                .list();
    }

    private Hit paper(ResultSet row, Locale locale) throws SQLException {
        return new Hit(
                row.getString("number"),
                List.of(
                        text("search.paper." + row.getString("paper"), locale),
                        row.getString("full_name"),
                        month(row.getDate("month"), locale)),
                row.getString("href"),
                "file-text");
    }

    private String month(java.sql.@Nullable Date month, Locale locale) {
        return month == null ? "" : text("search.month", locale, formats.month(YearMonth.from(month.toLocalDate())));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
