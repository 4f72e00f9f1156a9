package vn.congtam.navigation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import vn.congtam.account.Acting;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.period.MonthInViewResolver;
import vn.congtam.period.PeriodSummary;
import vn.congtam.web.Formats;
import vn.congtam.web.Layout;

/** Gives every page of a signed-in official its frame. */
@ControllerAdvice
class LayoutAdvice {

    private final MonthInViewResolver months;
    private final MessageSource messages;
    private final Formats formats;

    LayoutAdvice(MonthInViewResolver months, MessageSource messages, Formats formats) {
        this.months = months;
        this.messages = messages;
        this.formats = formats;
    }

    @ModelAttribute("layout")
    @Nullable Layout layout(@Nullable CurrentOfficial me, HttpServletRequest request, Locale locale) {
        if (me == null || me.mustChangePassword() || "true".equals(request.getHeader("HX-Request"))) {
            return null;
        }
        String address = request.getRequestURI();
        List<RailEntry> visible =
                Rail.ENTRIES.stream().filter(entry -> entry.visible().test(me)).toList();
        Workspace current = workspaceOf(me, address, visible);
        MonthInView month = months.of(request);
        return new Layout(
                viewer(me, locale),
                tabs(me, visible, current, locale),
                items(
                        visible.stream()
                                .filter(entry -> entry.workspace() == current)
                                .toList(),
                        me,
                        address,
                        locale),
                monthSwitch(month, placeOf(me, request, visible), locale),
                strips(month, locale),
                acting(me, locale));
    }

    private Layout.Viewer viewer(CurrentOfficial me, Locale locale) {
        String role = me.roles().stream()
                .sorted()
                .findFirst()
                .map(r -> text("navigation.role." + r, locale))
                .orElse("");
        String title = me.title().isEmpty() ? role : me.title();
        String agency = me.agencyName().isEmpty() ? text("navigation.city", locale) : me.agencyName();
        return new Layout.Viewer(me.name(), title, initials(me.name()), agency);
    }

    /** The last two words' first letters, as Vietnamese people are called by their given name. */
    private static String initials(String name) {
        List<String> words = Arrays.asList(name.strip().split("\\s+"));
        return words.subList(Math.max(0, words.size() - 2), words.size()).stream()
                .map(word -> word.substring(0, Math.min(1, word.length())))
                .reduce("", String::concat)
                .toUpperCase(Locale.ROOT);
    }

    private static Workspace workspaceOf(CurrentOfficial me, String address, List<RailEntry> visible) {
        return visible.stream()
                .filter(entry -> entry.isCurrent(me, address))
                .findFirst()
                .or(() -> visible.stream().findFirst())
                .map(RailEntry::workspace)
                .orElse(Workspace.PERSONAL);
    }

    private List<Layout.Workspace> tabs(CurrentOfficial me, List<RailEntry> visible, Workspace current, Locale locale) {
        return Arrays.stream(Workspace.values())
                .flatMap(workspace -> visible.stream()
                        .filter(entry -> entry.workspace() == workspace)
                        .limit(1)
                        .map(first -> new Layout.Workspace(
                                workspace.name(),
                                text("navigation.workspace." + workspace, locale),
                                first.href(me),
                                workspace == current)))
                .toList();
    }

    private List<Layout.RailItem> items(List<RailEntry> rail, CurrentOfficial me, String address, Locale locale) {
        return IntStream.range(0, rail.size())
                .mapToObj(i -> item(rail.get(i), RailGroup.startingAt(i, rail), me, address, locale))
                .toList();
    }

    private Layout.RailItem item(
            RailEntry entry, @Nullable RailGroup starts, CurrentOfficial me, String address, Locale locale) {
        return new Layout.RailItem(
                entry.key(),
                text("navigation.rail." + entry.key(), locale),
                text("navigation.short." + entry.key(), locale),
                entry.href(me),
                entry.icon(),
                entry.isCurrent(me, address),
                starts == null ? null : text("navigation.group." + starts, locale),
                null);
    }

    private Layout.@Nullable MonthSwitch monthSwitch(MonthInView inView, String place, Locale locale) {
        if (inView.all().isEmpty()) {
            return null;
        }
        List<Layout.Option> options = inView.all().stream()
                .map(p -> new Layout.Option(
                        monthLabel(p, locale), hrefOf(p, place), p.month().equals(inView.month())))
                .toList();
        return new Layout.MonthSwitch(text("navigation.month", locale, formats.month(inView.month())), options);
    }

    private String monthLabel(PeriodSummary period, Locale locale) {
        return text("navigation.month", locale, formats.month(period.month()));
    }

    /** Another month is seen from the place of the rail: one sheet or one task is of one month only. */
    private static String placeOf(CurrentOfficial me, HttpServletRequest request, List<RailEntry> visible) {
        String address = request.getRequestURI();
        return visible.stream()
                .filter(entry -> entry.isCurrent(me, address))
                .findFirst()
                .map(entry -> entry.href(me))
                .orElse("GET".equals(request.getMethod()) ? address : "/");
    }

    private static String hrefOf(PeriodSummary period, String place) {
        return UriComponentsBuilder.fromPath(place)
                .queryParam("month", period.month())
                .build()
                .toUriString();
    }

    private List<Layout.Strip> strips(MonthInView month, Locale locale) {
        PeriodSummary period = month.period();
        return period == null || period.isOpen()
                ? List.of()
                : List.of(new Layout.Strip(
                        "info",
                        text(period.reopened() ? "navigation.reopenedMonth" : "navigation.closedMonth", locale)));
    }

    private Layout.@Nullable Acting acting(CurrentOfficial me, Locale locale) {
        Acting acting = me.acting();
        return acting == null
                ? null
                : new Layout.Acting(text(
                        "navigation.acting", locale, acting.name(), acting.document(), formats.date(acting.until())));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
