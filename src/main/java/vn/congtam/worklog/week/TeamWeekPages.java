package vn.congtam.worklog.week;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.period.MonthInView;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;
import vn.congtam.shared.VietnameseText;
import vn.congtam.worklog.Colleague;
import vn.congtam.worklog.TeamAccess;

/** Gathers what the screen of the team's week shows. */
@Component
class TeamWeekPages {

    private final TeamAccess access;
    private final WeekChecks checks;
    private final Clock clock;

    TeamWeekPages(TeamAccess access, WeekChecks checks, Clock clock) {
        this.access = access;
        this.checks = checks;
        this.clock = clock;
    }

    /** What the reader asked to see; week null: the last one of the month that is due, else the first. */
    record Choice(@Nullable String week, boolean everybody, int page) {}

    /**
     * The page with the levels and reasons as they were typed; where nothing was typed, what is confirmed or proposed.
     *
     * @param typed level-7 and reason-7 for the person with the number 7
     * @throws NotFound for a week of another month and for anybody who leads nobody
     */
    TeamWeekPage of(CurrentOfficial me, MonthInView month, Choice choice, Map<String, String> typed) {
        Week week = week(month, choice.week());
        List<Colleague> all = choice.everybody() ? access.people(me, month.month()) : access.direct(me, month.month());
        int page = Math.clamp(choice.page(), 0, all.size() / TeamWeekPage.SIZE);
        int from = Math.min(page * TeamWeekPage.SIZE, all.size());
        List<Colleague> shown = all.subList(from, Math.min(from + TeamWeekPage.SIZE, all.size()));
        List<WeekLine> lines = checks.lines(week, shown);
        List<Judgement> judgements = IntStream.range(0, shown.size())
                .mapToObj(i -> judgement(lines.get(i), typed))
                .toList();
        boolean open = month.period() == null || month.period().isOpen();
        return new TeamWeekPage(
                week, shown, judgements, choice.everybody(), all.size(), page, open, VietnamTime.today(clock));
    }

    private Week week(MonthInView month, @Nullable String asked) {
        List<Week> weeks = Week.of(month.month());
        if (asked != null) {
            Week week = Week.parse(asked);
            if (!weeks.contains(week)) {
                throw new NotFound();
            }
            return week;
        }
        LocalDate today = VietnamTime.today(clock);
        return weeks.stream().filter(week -> week.isDue(today)).reduce(weeks.getFirst(), (one, later) -> later);
    }

    private static Judgement judgement(WeekLine line, Map<String, String> typed) {
        String level = typed.get("level-" + line.personId());
        String reason = typed.get("reason-" + line.personId());
        return new Judgement(
                line,
                level == null ? line.current() : level(level),
                reason == null ? line.reason() : VietnameseText.clean(reason));
    }

    private static Level level(String typed) {
        try {
            return Level.valueOf(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
