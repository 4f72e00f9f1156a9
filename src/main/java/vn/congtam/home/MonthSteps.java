package vn.congtam.home;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Phase;
import vn.congtam.web.Formats;

/** The six steps of the month with their dates: done, running, current or later. */
@Component
class MonthSteps {

    record Step(String label, String when, String state) {}

    private static final List<Phase> STEPS =
            List.of(Phase.PLAN, Phase.WORK, Phase.SELF_ASSESSMENT, Phase.REVIEW, Phase.DECISION, Phase.PUBLISHED);

    private final Clock clock;
    private final MessageSource messages;
    private final Formats formats;

    MonthSteps(Clock clock, MessageSource messages, Formats formats) {
        this.clock = clock;
        this.messages = messages;
        this.formats = formats;
    }

    List<Step> of(PeriodSummary period, Locale locale) {
        Phase phase = period.phase(clock);
        int current = phase == Phase.CLOSED ? STEPS.indexOf(Phase.PUBLISHED) : STEPS.indexOf(phase);
        List<String> dates = List.of(
                formats.timeAndDay(period.planDue()),
                formats.day(period.month().atEndOfMonth()),
                formats.timeAndDay(period.selfDue()),
                formats.timeAndDay(period.reviewDue()),
                formats.timeAndDay(period.decisionDue()),
                formats.timeAndDay(period.publishDue()));
        return IntStream.range(0, STEPS.size())
                .mapToObj(i -> new Step(
                        text("home.step." + STEPS.get(i), locale),
                        text("home.step.until", locale, dates.get(i)),
                        state(i, current, period)))
                .toList();
    }

    /** Work goes on while the sheet is being written. */
    private static String state(int step, int current, PeriodSummary period) {
        if (period.isPublished() || step < current) {
            boolean stillRunning = STEPS.get(step) == Phase.WORK && STEPS.get(current) == Phase.SELF_ASSESSMENT;
            return stillRunning && period.isOpen() ? "running" : "done";
        }
        return step == current ? "current" : "later";
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
