package vn.congtam.worklog.week;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.congtam.worklog.Colleague;

/**
 * The team's week.
 *
 * @param people on this page, {@code judgements} about them in the same order
 * @param everybody whom the reader leads, not only those whom nobody leads more closely
 * @param total people on all pages
 * @param page from 0
 * @param open the month is not closed
 */
record TeamWeekPage(
        Week week,
        List<Colleague> people,
        List<Judgement> judgements,
        boolean everybody,
        int total,
        int page,
        boolean open,
        LocalDate today) {

    static final int SIZE = 50;

    /** A person with what is known and what is said about the week. */
    record Row(Colleague person, WeekLine line, Judgement said) {}

    public YearMonth month() {
        return week.month();
    }

    public List<Week> weeks() {
        return Week.of(week.month());
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Judgement said = judgements.get(i);
            rows.add(new Row(people.get(i), said.line(), said));
        }
        return rows;
    }

    public boolean isDue() {
        return week.isDue(today);
    }

    public boolean mayConfirm() {
        return open && isDue() && !people.isEmpty();
    }

    public long confirmed() {
        return judgements.stream().filter(one -> one.line().isConfirmed()).count();
    }

    public long count(Level level) {
        return judgements.stream().filter(one -> one.line().current() == level).count();
    }

    public WeekFigures figures() {
        List<WeekFigures> all =
                judgements.stream().map(one -> one.line().figures()).toList();
        return new WeekFigures(
                all.stream().mapToInt(WeekFigures::planned).sum(),
                all.stream().mapToInt(WeekFigures::done).sum(),
                all.stream().mapToInt(WeekFigures::late).sum(),
                all.stream().mapToInt(WeekFigures::running).sum());
    }

    /** Tells whether what was shown still holds when it is confirmed. */
    public String seen() {
        String text = judgements.stream()
                .map(Judgement::line)
                .map(line -> line.personId() + ":" + line.figures() + ":" + line.version())
                .collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public int first() {
        return people.isEmpty() ? 0 : page * SIZE + 1;
    }

    public int last() {
        return page * SIZE + people.size();
    }

    public @Nullable String previous() {
        return page > 0 ? address(page - 1) : null;
    }

    public @Nullable String following() {
        return last() < total ? address(page + 1) : null;
    }

    private String address(int to) {
        return "/team-weeks?month=" + month() + "&week=" + week.monday() + "&everybody=" + everybody + "&page=" + to;
    }
}
