package vn.congtam.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Points;
import vn.congtam.shared.spreadsheet.Percent;

/** Collects the columns of a table, each described once; headings are keys of the messages that the page uses. */
public final class Columns<R> {

    private static final int TEXT = 26;
    private static final int LONG = 48;
    private static final int SHORT = 14;
    private static final int NUMBER = 11;
    private static final int MOMENT = 17;

    private final List<Column<R>> columns = new ArrayList<>();

    /** @param row type of the rows, which settles that of the columns */
    public static <T> Columns<T> of(Class<T> row) {
        return new Columns<>();
    }

    /** Text or a {@link Phrase}. */
    public Columns<R> text(String heading, Function<? super R, ? extends @Nullable Object> value) {
        return add(Phrase.of(heading), TEXT, value, false);
    }

    /** Sentences. */
    public Columns<R> longText(String heading, Function<? super R, ? extends @Nullable Object> value) {
        return add(Phrase.of(heading), LONG, value, false);
    }

    /** Codes and single words. */
    public Columns<R> shortText(String heading, Function<? super R, ? extends @Nullable Object> value) {
        return add(Phrase.of(heading), SHORT, value, false);
    }

    /** Numbers that mean nothing when added: ranks, means. */
    public Columns<R> number(String heading, Function<? super R, ? extends @Nullable Number> value) {
        return add(Phrase.of(heading), NUMBER, value, false);
    }

    /** Numbers with their sum below. */
    public Columns<R> sum(String heading, Function<? super R, ? extends @Nullable Number> value) {
        return add(Phrase.of(heading), NUMBER, value, true);
    }

    public Columns<R> points(String heading, Function<? super R, @Nullable BigDecimal> value) {
        return points(Phrase.of(heading), value);
    }

    /** @param heading a phrase, or text that is the same in every language */
    public Columns<R> points(Object heading, Function<? super R, @Nullable BigDecimal> value) {
        return add(heading, NUMBER, row -> points(value.apply(row)), false);
    }

    /** @param heading a phrase, or text that is the same in every language */
    public Columns<R> score(Object heading, Function<? super R, @Nullable Points> value) {
        return add(heading, NUMBER, value, false);
    }

    /** Shares 0..1. */
    public Columns<R> percent(String heading, Function<? super R, @Nullable BigDecimal> value) {
        return percent(Phrase.of(heading), value);
    }

    /** @param heading a phrase, or text that is the same in every language */
    public Columns<R> percent(Object heading, Function<? super R, @Nullable BigDecimal> value) {
        return add(
                heading,
                NUMBER,
                row -> {
                    BigDecimal share = value.apply(row);
                    return share == null ? null : new Percent(share);
                },
                false);
    }

    /** Days and months. */
    public Columns<R> day(String heading, Function<? super R, ? extends @Nullable Object> value) {
        return add(Phrase.of(heading), SHORT, value, false);
    }

    public Columns<R> moment(String heading, Function<? super R, ? extends @Nullable Object> value) {
        return add(Phrase.of(heading), MOMENT, value, false);
    }

    /** A column that only some pages have. */
    public Columns<R> when(boolean shown, Function<Columns<R>, Columns<R>> more) {
        return shown ? more.apply(this) : this;
    }

    public Columns<R> add(
            Object heading, int width, Function<? super R, ? extends @Nullable Object> value, boolean summed) {
        columns.add(new Column<>(heading, width, value, summed));
        return this;
    }

    public List<Column<R>> list() {
        return List.copyOf(columns);
    }

    private static @Nullable Points points(@Nullable BigDecimal value) {
        return value == null ? null : Points.of(value);
    }
}
