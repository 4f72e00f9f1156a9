package vn.congtam.insight.levelling;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.shared.Months;

/** All agencies of a month: which level, which raters are lenient, every alert; the address carries the filter. */
@Controller
class CityLevellingController {

    private final Alerts alerts;
    private final AlertWords words;
    private final LevellingOverview overview;
    private final AlertDesk desk;

    CityLevellingController(Alerts alerts, AlertWords words, LevellingOverview overview, AlertDesk desk) {
        this.alerts = alerts;
        this.words = words;
        this.overview = overview;
        this.desk = desk;
    }

    /** What the page lists. */
    enum Show {
        AGENCIES,
        RATERS,
        ALERTS
    }

    @GetMapping("/city-levelling")
    String city(
            @RequestParam(name = "month", required = false) @Nullable String asked,
            @RequestParam(defaultValue = "AGENCIES") Show show,
            @RequestParam(required = false) @Nullable AlertKind kind,
            @RequestParam(required = false) @Nullable AlertState state,
            @RequestParam(defaultValue = "1") int page,
            CurrentOfficial me,
            Locale locale,
            Model model) {
        LevellingPermissions may = new LevellingPermissions(me);
        may.require(may.maySeeCity());
        List<YearMonth> months = alerts.months(null, may.publishedOnly());
        YearMonth month = asked != null ? Months.parse(asked) : months.isEmpty() ? null : months.getFirst();
        AlertFilter filter = new AlertFilter(month, null, kind, state);
        int at = Math.clamp(page, 1, 1000);
        model.addAttribute("may", may)
                .addAttribute("months", months)
                .addAttribute("month", month)
                .addAttribute("show", show)
                .addAttribute("shows", Show.values())
                .addAttribute("filter", filter)
                .addAttribute("page", at)
                .addAttribute("kinds", AlertKind.values())
                .addAttribute("states", AlertState.values());
        if (month != null) {
            list(model, me, filter, month, show, at, locale);
        }
        return "insight/city-levelling";
    }

    private void list(
            Model model, CurrentOfficial me, AlertFilter filter, YearMonth month, Show show, int page, Locale locale) {
        boolean publishedOnly = new LevellingPermissions(me).publishedOnly();
        AlertSight sight = AlertSight.of(me, publishedOnly);
        model.addAttribute("notAnalysed", overview.notAnalysed(month, publishedOnly));
        switch (show) {
            case AGENCIES -> model.addAttribute("agencies", overview.agencies(month, publishedOnly, page));
            case RATERS -> model.addAttribute("raters", overview.raters(month, null, publishedOnly, page));
            case ALERTS ->
                model.addAttribute("total", alerts.count(filter, sight))
                        .addAttribute(
                                "alerts",
                                alerts.list(filter, sight, page).stream()
                                        .map(alert -> words.view(alert, me, locale))
                                        .toList());
        }
        desk.viewed(AuditEvent.of("levelling.viewed", "city", null)
                .in(null, month)
                .with(Map.of("show", show.name(), "page", page)));
    }
}
