package vn.congtam.insight.levelling;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.web.Columns;
import vn.congtam.web.Formats;
import vn.congtam.web.PageModel;
import vn.congtam.web.PageTable;
import vn.congtam.web.Phrase;
import vn.congtam.web.RowStream;
import vn.congtam.web.TableExport;

/** What was found in an agency or in the city, who rates how, and the limits as files. */
@Configuration(proxyBeanMethods = false)
class LevellingTables {

    private final Alerts alerts;
    private final AlertWords words;
    private final LevellingOverview overview;
    private final RowStream rows;
    private final Formats formats;

    LevellingTables(Alerts alerts, AlertWords words, LevellingOverview overview, RowStream rows, Formats formats) {
        this.alerts = alerts;
        this.words = words;
        this.overview = overview;
        this.rows = rows;
        this.formats = formats;
    }

    @Bean
    PageTable agencyAlertsTable() {
        return PageTable.of("insight/levelling", page -> {
            AlertFilter filter = page.get("filter", AlertFilter.class);
            return alerts(page, filter, false)
                    .in(page.get("agency", AgencyInfo.class).id(), filter.month());
        });
    }

    @Bean
    PageTable agencyRatersTable() {
        return PageTable.of("insight/levelling", page -> {
                    AlertFilter filter = page.get("filter", AlertFilter.class);
                    return raters(Objects.requireNonNull(filter.month()), filter.agencyId(), false)
                            .in(filter.agencyId(), filter.month());
                })
                .named("raters");
    }

    @Bean
    PageTable cityLevellingTable() {
        return PageTable.of("insight/city-levelling", page -> {
            YearMonth month = page.get("month", YearMonth.class);
            boolean publishedOnly = page.get("may", LevellingPermissions.class).publishedOnly();
            TableExport<?> export = switch (page.get("show", CityLevellingController.Show.class)) {
                case AGENCIES -> agencies(month, publishedOnly);
                case RATERS -> raters(month, null, publishedOnly);
                case ALERTS -> alerts(page, page.get("filter", AlertFilter.class), publishedOnly);
            };
            return export.in(null, month);
        });
    }

    @Bean
    PageTable ownAlertsTable() {
        return PageTable.of(
                "insight/own-levelling",
                page -> TableExport.of(
                                Phrase.of("levelling.own.title"),
                                alertColumns(true),
                                page.list("alerts", AlertView.class))
                        .own());
    }

    @Bean
    PageTable levellingRulesTable() {
        return PageTable.of("insight/levelling-rules", page -> {
            Columns<LevellingRule> columns = Columns.of(LevellingRule.class)
                    .longText("levelling.sign", rule -> Phrase.of("levelling.kind." + rule.kind()))
                    .longText(
                            "levelling.limit",
                            rule -> Phrase.of(
                                    "levelling.limit." + rule.kind(),
                                    formats.number(rule.limit()),
                                    formats.number(rule.second())))
                    .number("levelling.rules.fewest", LevellingRule::fewest)
                    .shortText(
                            "levelling.rules.active",
                            rule -> Phrase.of(rule.active() ? "levelling.rules.on" : "levelling.rules.off"));
            return TableExport.of(Phrase.of("levelling.rules.title"), columns, page.list("rules", LevellingRule.class));
        });
    }

    /** All of the filter, not only the page shown. */
    private TableExport<AlertView> alerts(PageModel page, AlertFilter filter, boolean publishedOnly) {
        LevellingPermissions may = page.get("may", LevellingPermissions.class);
        Locale locale = LocaleContextHolder.getLocale();
        Consumer<Consumer<? super AlertView>> all = reader -> rows.each(
                alerts.every(filter, AlertSight.of(may.me(), publishedOnly)),
                Alerts.ALERT,
                alert -> reader.accept(words.view(alert, may.me(), locale)));
        Phrase title = Phrase.of("levelling.titleOf", formats.month(filter.month()));
        return TableExport.streamed(title, alertColumns(filter.agencyId() == null), all);
    }

    /** @param everywhere whether the rows are of several agencies */
    private static Columns<AlertView> alertColumns(boolean everywhere) {
        return Columns.of(AlertView.class)
                .day("levelling.month", view -> view.alert().month())
                .text("levelling.subject", view -> view.alert().subject())
                .text("levelling.stage", LevellingTables::stage)
                .when(
                        everywhere,
                        c -> c.text("levelling.agency", view -> view.alert().agency()))
                .text("levelling.sign", AlertView::title)
                .longText("levelling.seen", AlertView::seen)
                .longText("levelling.unusual", AlertView::unusual)
                .number("levelling.strength", view -> view.alert().strength())
                .shortText("levelling.level", view -> Phrase.of("levelling.level." + view.level()))
                .text("levelling.asked", view -> view.alert().addressee())
                .text(
                        "levelling.state",
                        view -> Phrase.of("levelling.state." + view.alert().state()));
    }

    private static Phrase stage(AlertView view) {
        return Phrase.of(
                view.alert().kind().isOfUnit()
                        ? "levelling.unit"
                        : "levelling.stage." + view.alert().stage());
    }

    private TableExport<RaterRow> raters(YearMonth month, @Nullable Long agencyId, boolean publishedOnly) {
        Columns<RaterRow> columns = Columns.of(RaterRow.class)
                .text("levelling.rater", RaterRow::rater)
                .when(agencyId == null, c -> c.text("levelling.agency", RaterRow::agency))
                .text("levelling.stage", row -> Phrase.of("levelling.stage." + row.stage()))
                .sum("levelling.sheets", RaterRow::sheets)
                .points("levelling.lenience", RaterRow::lenience)
                .points("levelling.raised", RaterRow::raised)
                .percent("levelling.copied", row -> share(row.copied()))
                .percent("levelling.quick", row -> share(row.quick()))
                .sum("levelling.count", RaterRow::alerts);
        Consumer<Consumer<? super RaterRow>> all = reader ->
                rows.each(overview.everyRater(month, agencyId, publishedOnly), LevellingOverview.RATER, reader);
        return TableExport.streamed(Phrase.of("levelling.ratersOf", formats.month(month)), columns, all);
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.movePointLeft(2);
    }

    private TableExport<AgencyRow> agencies(YearMonth month, boolean publishedOnly) {
        Columns<AgencyRow> columns = Columns.of(AgencyRow.class)
                .text("levelling.agency", AgencyRow::agency)
                .number("levelling.index", AgencyRow::index)
                .sum("levelling.levelUnits", AgencyRow::levelUnits)
                .sum("levelling.units", AgencyRow::units)
                .sum("levelling.count", AgencyRow::alerts)
                .sum("levelling.open", AgencyRow::open)
                .longText(
                        "levelling.strongest",
                        row -> row.strongest() == null ? null : Phrase.of("levelling.kind." + row.strongest()));
        Consumer<Consumer<? super AgencyRow>> all =
                reader -> rows.each(overview.everyAgency(month, publishedOnly), LevellingOverview.AGENCY, reader);
        return TableExport.streamed(Phrase.of("levelling.city.titleOf", formats.month(month)), columns, all);
    }
}
