package vn.congtam.home;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.Deadlines;
import vn.congtam.period.MonthInView;
import vn.congtam.period.PeriodSummary;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.rulebook.framework.RatioBand;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.VietnamTime;
import vn.congtam.web.Formats;
import vn.congtam.worklog.TaskFigures;
import vn.congtam.worklog.UpcomingTask;
import vn.congtam.worklog.Worklog;

/** Puts the first page of an official together. */
@Service
class HomeService {

    private static final int UPCOMING = 4;

    private final HomeFactsReader reader;
    private final Worklog worklog;
    private final Frameworks frameworks;
    private final MonthSteps steps;
    private final Deadlines deadlines;
    private final Banners banners;
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    HomeService(
            HomeFactsReader reader,
            Worklog worklog,
            Frameworks frameworks,
            MonthSteps steps,
            Deadlines deadlines,
            Banners banners,
            MessageSource messages,
            Formats formats,
            Clock clock) {
        this.reader = reader;
        this.worklog = worklog;
        this.frameworks = frameworks;
        this.steps = steps;
        this.deadlines = deadlines;
        this.banners = banners;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    HomePage page(CurrentOfficial me, long person, MonthInView inView, Locale locale) {
        PeriodSummary period = inView.period();
        HomeFacts facts = reader.read(period == null ? null : period.id(), inView.month(), person, roles(me, inView));
        TaskFigures tasks = worklog.figures(person, inView.month());
        List<UpcomingTask> upcoming = worklog.upcoming(person, UPCOMING);
        Framework framework = framework(inView, facts);
        int expected = Math.toIntExact(
                framework.sheet(facts.leaderSheet() ? SheetKind.LEADER : SheetKind.STAFF).criteria().stream()
                        .filter(Criterion::isTyped)
                        .count());
        PeriodSummary own = period == null ? null : deadlines(me, period, person);
        NextStep next = new NextSteps(me, period, own, facts, expected, tasks.total()).first();
        List<HomeFacts.Result> rated =
                facts.trend().stream().filter(r -> r.total() != null).toList();
        return new HomePage(
                period,
                banners.of(next, inView, locale),
                own == null ? List.of() : steps.of(own, locale),
                tasks,
                band(framework, tasks.ratio(), locale),
                band(framework, tasks.possibleRatio(), locale),
                upcoming,
                rated.stream().map(r -> point(r, locale)).toList(),
                facts.trend().isEmpty() ? null : facts.trend().getLast(),
                strengths(facts),
                facts.team(),
                facts.office(),
                checklist(me, period, facts));
    }

    /** The page of human resources without a post: the next step and the checklist of the month. */
    @Transactional(readOnly = true)
    OfficePage office(CurrentOfficial me, long agencyId, MonthInView inView, Locale locale) {
        PeriodSummary period = inView.period();
        HomeFacts facts = reader.read(period == null ? null : period.id(), inView.month(), null, roles(me, inView));
        NextStep next = new NextSteps(me, period, period, facts, 0, 0).first();
        return new OfficePage(
                agencyId,
                period,
                banners.of(next, inView, locale),
                period == null ? List.of() : steps.of(period, locale),
                Objects.requireNonNull(facts.office()),
                Objects.requireNonNull(checklist(me, period, facts)));
    }

    private HomeFactsReader.Roles roles(CurrentOfficial me, MonthInView inView) {
        PeriodSummary period = inView.period();
        Long agency = me.agencyId();
        boolean inCharge = agency != null && (me.isHrOf(agency) || me.isHeadOfAgency(agency));
        return new HomeFactsReader.Roles(
                period != null && me.leadsPeople() && !me.isAgencyHead(),
                inCharge ? agency : null,
                period == null
                        ? BigDecimal.ZERO
                        : frameworks
                                .byId(period.frameworkVersionId())
                                .reviewLimits()
                                .differenceNeedingReason()
                                .value(),
                VietnamTime.today(clock));
    }

    private @Nullable MonthChecklist checklist(CurrentOfficial me, @Nullable PeriodSummary period, HomeFacts facts) {
        Long agency = me.agencyId();
        OfficeState office = facts.office();
        return agency == null || office == null || !me.isHrOf(agency)
                ? null
                : MonthChecklist.of(agency, period, office, clock.instant());
    }

    private @Nullable Strengths strengths(HomeFacts facts) {
        return facts.groups().isEmpty()
                ? null
                : Strengths.of(
                        frameworks.byId(facts.trend().getLast().frameworkVersionId()),
                        facts.leaderResult() ? SheetKind.LEADER : SheetKind.STAFF,
                        facts.groups());
    }

    /** Who judges others sees review and decision run as long as anybody's extension does. */
    private PeriodSummary deadlines(CurrentOfficial me, PeriodSummary period, long person) {
        return me.leadsPeople() ? deadlines.judging(period, person) : deadlines.personal(period, person);
    }

    private Framework framework(MonthInView inView, HomeFacts facts) {
        Long own = facts.frameworkId();
        PeriodSummary period = inView.period();
        if (own != null) {
            return frameworks.byId(own);
        }
        return period != null
                ? frameworks.byId(period.frameworkVersionId())
                : frameworks
                        .validFor(inView.agencyId() == null ? 0 : inView.agencyId(), inView.month())
                        .framework();
    }

    private @Nullable String band(Framework framework, CompletionRatio ratio, Locale locale) {
        if (!ratio.hasData() || framework.ratioRule().isEmpty()) {
            return null;
        }
        RatioBand band = framework.ratioRule().get().bandOf(ratio.share());
        String key = band.upperExclusive() ? "home.band.exclusive" : "home.band.inclusive";
        return text(key, locale, formats.plain(band.lowest()), formats.plain(band.highest()));
    }

    private HomePage.TrendPoint point(HomeFacts.Result result, Locale locale) {
        BigDecimal total = Objects.requireNonNull(result.total());
        return new HomePage.TrendPoint(
                text("home.trend.month", locale, result.month().getMonthValue()),
                total,
                formats.points(total),
                result.ratedClass() == null
                        ? null
                        : frameworks
                                .byId(result.frameworkVersionId())
                                .labelOf(RatedClass.valueOf(result.ratedClass())));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
