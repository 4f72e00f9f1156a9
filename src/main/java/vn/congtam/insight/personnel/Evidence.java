package vn.congtam.insight.personnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.insight.personnel.PersonnelRow.Figures;
import vn.congtam.web.Formats;

/** Says in sentences why somebody is on a list: on the screen and in the file the same. */
@Component
class Evidence {

    private static final String ARROW = " → ";

    private final MessageSource messages;
    private final Formats formats;

    Evidence(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    List<String> of(PersonnelRow row, PersonnelList list, PersonnelFilter filter, Locale locale) {
        return switch (list) {
            case WEAK -> weak(row, filter, locale);
            case AVOIDING -> avoiding(row, locale);
            case STRONG -> strong(row, locale);
            case COMMENDED -> commended(row, locale);
            case UNRATED -> unrated(row, locale);
        };
    }

    private List<String> weak(PersonnelRow row, PersonnelFilter filter, Locale locale) {
        List<String> said = new ArrayList<>();
        Figures of = row.figures();
        if (of.low() >= filter.value(Threshold.WEAK_LOW)) {
            said.add(text("low", locale, of.low(), classes(last(row, of.low()))));
        }
        if (of.falls() >= filter.value(Threshold.WEAK_FALLS)) {
            List<MonthMark> months = last(row, of.falls() + 1);
            said.add(text(
                    "falls",
                    locale,
                    of.falls(),
                    months.stream().map(mark -> formats.points(mark.total())).collect(Collectors.joining(ARROW)),
                    formats.month(months.getFirst().month()),
                    formats.month(months.getLast().month())));
        }
        if (of.overdue() > 0) {
            said.add(text("overdue", locale, of.overdue(), of.assigned(), formats.percent(of.share(of.overdue()))));
        }
        if (of.handed() > 0) {
            said.add(text("handed", locale, of.handed(), of.assigned(), formats.percent(of.share(of.handed()))));
        }
        return said;
    }

    private List<String> avoiding(PersonnelRow row, Locale locale) {
        List<String> said = new ArrayList<>();
        Figures of = row.figures();
        said.add(text("handed", locale, of.handed(), of.assigned(), formats.percent(of.share(of.handed()))));
        if (of.unbegun() > 0) {
            said.add(text("unbegun", locale, of.unbegun()));
        }
        if (of.carried() > 0) {
            said.add(text("carried", locale, of.carried()));
        }
        row.tasks()
                .forEach(task -> said.add(text(
                        task.takenBy().isEmpty() ? "task" : "taskTaken",
                        locale,
                        formats.month(task.month()),
                        task.title(),
                        task.reason(),
                        task.takenBy())));
        return said;
    }

    private List<String> strong(PersonnelRow row, Locale locale) {
        Figures of = row.figures();
        List<String> said = new ArrayList<>();
        if (of.rated() > 0) {
            said.add(text("strong", locale, formats.points(of.mean()), of.rated(), of.best()));
        }
        if (row.nominated()) {
            said.add(text("nominated", locale));
        }
        return said;
    }

    private List<String> commended(PersonnelRow row, Locale locale) {
        List<String> said = new ArrayList<>();
        MonthMark month = row.rated().getLast();
        said.add(text(
                "commended",
                locale,
                month.label(),
                formats.points(month.total()),
                row.figures().bestInRow()));
        row.works().forEach(work -> said.add(text("work", locale, work)));
        return said;
    }

    private List<String> unrated(PersonnelRow row, Locale locale) {
        List<String> said = new ArrayList<>();
        said.add(
                row.lastRated() == null
                        ? text("never", locale, formats.date(row.since()))
                        : text("lastRated", locale, formats.month(row.lastRated())));
        row.marks().stream()
                .filter(mark -> mark.reason() != null)
                .forEach(mark ->
                        said.add(text("notRated", locale, formats.month(mark.month()), String.valueOf(mark.reason()))));
        return said;
    }

    private String classes(List<MonthMark> months) {
        return months.stream()
                .map(mark -> formats.month(mark.month()) + " " + mark.label())
                .collect(Collectors.joining(", "));
    }

    private static List<MonthMark> last(PersonnelRow row, int count) {
        List<MonthMark> rated = row.rated();
        return rated.subList(Math.max(0, rated.size() - count), rated.size());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage("personnel.evidence." + key, arguments, locale);
    }
}
