package vn.congtam.search;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.web.Formats;

/** Months as people write them: "tháng 10", "10/2026", "2026-10". They lead to the reader's first page of that month. */
@Component
class MonthSearch {

    private static final int THREE_YEARS = 36;

    private final JdbcClient jdbc;
    private final Formats formats;
    private final MessageSource messages;

    MonthSearch(JdbcClient jdbc, Formats formats, MessageSource messages) {
        this.jdbc = jdbc;
        this.formats = formats;
        this.messages = messages;
    }

    List<Hit> find(Words words, SearchScope scope, MonthInView inView, Window window, Locale locale) {
        if (words.keys().stream().noneMatch(MonthSearch::mayNameMonth)) {
            return List.of();
        }
        CurrentOfficial me = scope.me();
        List<Hit> all;
        if (me.agencyId() != null && me.agencyId().equals(inView.agencyId())) {
            all = inView.all().stream()
                    .filter(period -> names(period.month()).containsAll(words.keys()))
                    .map(period -> hit(period, me, locale))
                    .toList();
        } else {
            all = scope.watchesCity() ? city(words, locale) : List.of();
        }
        return all.stream().skip(window.from()).limit(window.size() + 1L).toList();
    }

    /** A number, or the word for month; anything else spares the look-up. */
    private static boolean mayNameMonth(String word) {
        return "thang".equals(word) || "month".equals(word) || word.chars().anyMatch(Character::isDigit);
    }

    private static Set<String> names(YearMonth month) {
        String number = String.valueOf(month.getMonthValue());
        String twoDigits = number.length() == 1 ? "0" + number : number;
        return Set.copyOf(List.of(
                "thang",
                "month",
                number,
                twoDigits,
                String.valueOf(month.getYear()),
                number + "/" + month.getYear(),
                twoDigits + "/" + month.getYear(),
                number + "-" + month.getYear(),
                month.toString()));
    }

    private Hit hit(PeriodSummary period, CurrentOfficial me, Locale locale) {
        String place = me.personId() != null ? "/" : "/agencies/" + period.agencyId() + "/progress";
        return hit(period.month(), text("search.month.status." + period.status(), locale), place, locale);
    }

    private List<Hit> city(Words words, Locale locale) {
        return jdbc
                .sql("select distinct month from period order by month desc limit :most")
                .param("most", THREE_YEARS)
                .query((row, n) -> YearMonth.from(row.getDate("month").toLocalDate()))
                .list()
                .stream()
                .filter(month -> names(month).containsAll(words.keys()))
                .map(month -> hit(month, text("search.month.city", locale), "/city", locale))
                .toList();
    }

    private Hit hit(YearMonth month, String detail, String place, Locale locale) {
        return new Hit(
                text("search.month.title", locale, formats.month(month)),
                List.of(detail),
                place + "?month=" + month,
                "calendar-month");
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
