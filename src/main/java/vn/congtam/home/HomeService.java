package vn.congtam.home;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
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
    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    HomeService(
            HomeFactsReader reader,
            Worklog worklog,
            Frameworks frameworks,
            MonthSteps steps,
            Deadlines deadlines,
            MessageSource messages,
            Formats formats,
            Clock clock) {
        this.reader = reader;
        this.worklog = worklog;
        this.frameworks = frameworks;
        this.steps = steps;
        this.deadlines = deadlines;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    HomePage page(CurrentOfficial me, long person, MonthInView inView, Locale locale) {
        PeriodSummary period = inView.period();
        HomeFacts facts = reader.read(period == null ? null : period.id(), inView.month(), person);
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
                banner(next, inView, locale),
                own == null ? List.of() : steps.of(own, locale),
                tasks,
                band(framework, tasks.ratio(), locale),
                band(framework, tasks.possibleRatio(), locale),
                upcoming,
                rated.stream().map(r -> point(r, locale)).toList(),
                facts.trend().isEmpty() ? null : facts.trend().getLast());
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

    private HomePage.Banner banner(NextStep next, MonthInView inView, Locale locale) {
        String key = "home.next." + next.key();
        Object[] arguments = Stream.concat(
                        Stream.of(formats.month(inView.month()), formats.timeAndDay(next.due())),
                        next.arguments().stream().map(a -> a instanceof YearMonth of ? formats.month(of) : a))
                .toArray();
        return new HomePage.Banner(
                text(key, locale, arguments),
                text(key + ".text", locale, arguments),
                next.href(),
                next.href() == null ? null : text(key + ".action", locale, arguments),
                pill(next.due(), locale),
                next.due() != null && next.due().isBefore(clock.instant()) ? "red" : "amber");
    }

    /** "Còn 2 ngày", "Còn 5 giờ" or "Trễ 2 ngày"; nothing while there are more than seven days left. */
    private @Nullable String pill(@Nullable Instant due, Locale locale) {
        if (due == null) {
            return null;
        }
        Duration left = Duration.between(clock.instant(), due);
        if (left.isNegative()) {
            return text("home.pill.late", locale, Math.max(1, left.negated().toDays()));
        }
        if (left.toDays() > 7) {
            return null;
        }
        return left.toDays() >= 1
                ? text("home.pill.days", locale, left.toDays())
                : text("home.pill.hours", locale, Math.max(1, left.toHours()));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
