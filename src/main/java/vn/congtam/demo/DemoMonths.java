package vn.congtam.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodDates;
import vn.congtam.period.PeriodSummary;
import vn.congtam.ranking.Audience;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rollup.rating.YearOpening;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.shared.VietnamTime;

/** Lives through thirteen past months and into the running one with the real opening, closing and publication. */
@Component
@Profile("demo")
class DemoMonths {

    private static final int HISTORY = 13;
    private static final int FIRST_DAY_IN_FULL_SWING = 8;

    private final SheetOpening opening;
    private final DemoMonth month;
    private final MonthClosing closing;
    private final Frameworks frameworks;
    private final YearOpening year;
    private final DemoClock clock;

    DemoMonths(
            SheetOpening opening,
            DemoMonth month,
            MonthClosing closing,
            Frameworks frameworks,
            YearOpening year,
            DemoClock clock) {
        this.opening = opening;
        this.month = month;
        this.closing = closing;
        this.frameworks = frameworks;
        this.year = year;
        this.clock = clock;
    }

    void live(List<DemoOfficial> officials, DemoTexts texts) {
        LocalDate today = VietnamTime.today(clock);
        YearMonth running = YearMonth.from(today.minusDays(FIRST_DAY_IN_FULL_SWING));
        Map<Long, List<DemoOfficial>> agencies =
                officials.stream().collect(Collectors.groupingBy(DemoOfficial::agencyId));
        long ahead = agencies.keySet().stream().max(Long::compare).orElseThrow();
        agencies.forEach((agency, people) -> {
            for (int back = HISTORY; back > 0; back--) {
                past(agency, running.minusMonths(back), people, texts);
            }
            run(agency, running, people, texts, today, agency == ahead);
            year.open(agency, running.getYear(), null);
        });
    }

    private void past(long agency, YearMonth of, List<DemoOfficial> people, DemoTexts texts) {
        PeriodDates dates = PeriodDates.proposedFor(framework(of), of);
        clock.at(of.atDay(1).atTime(8, 0), () -> opening.open(agency, of, dates, null));
        clock.at(dates.decision(), () -> {
            PeriodSummary period = opened(agency, of, dates);
            fill(period, people, texts, of.plusMonths(1).atDay(1), official -> DemoGoal.DECIDED);
            month.settleTies(period.id(), framework(of).quota().percent());
            closing.close(period.id(), null, null);
        });
        clock.at(dates.publish(), () -> {
            long period = opened(agency, of, dates).id();
            closing.publish(period, Audience.AGENCY, null);
            month.acknowledge(period);
        });
    }

    private void run(
            long agency, YearMonth of, List<DemoOfficial> people, DemoTexts texts, LocalDate today, boolean ahead) {
        PeriodDates dates = around(today, PeriodDates.proposedFor(framework(of), of));
        DemoGoals goals = new DemoGoals(new Random(of.hashCode()));
        clock.at(of.atDay(1).atTime(8, 0), () -> opening.open(agency, of, dates, null));
        fill(opened(agency, of, dates), people, texts, today, official -> goals.goal(official, ahead));
    }

    private PeriodSummary opened(long agency, YearMonth of, PeriodDates dates) {
        return opening.open(agency, of, dates, null).period();
    }

    private void fill(
            PeriodSummary period,
            List<DemoOfficial> people,
            DemoTexts texts,
            LocalDate today,
            Function<DemoOfficial, DemoGoal> goals) {
        Map<Long, DemoOfficial> byPerson =
                people.stream().collect(Collectors.toMap(DemoOfficial::personId, official -> official));
        month.fill(period, framework(period.month()), byPerson, texts, today, goals);
    }

    private Framework framework(YearMonth of) {
        return frameworks.validFor(of).framework();
    }

    /** The framework's dates when they lie ahead; otherwise dates shortly after today, so that the demonstration is never late. */
    private static PeriodDates around(LocalDate today, PeriodDates proposed) {
        LocalDate self = proposed.self().toLocalDate();
        if (self.isAfter(today) && self.isBefore(today.plusDays(10))) {
            return proposed;
        }
        return new PeriodDates(
                proposed.plan(),
                today.plusDays(2).atTime(17, 0),
                today.plusDays(3).atTime(17, 0),
                today.plusDays(5).atTime(17, 0),
                today.plusDays(12).atTime(17, 0));
    }
}
