package vn.congtam.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table that is taken out as a file.
 *
 * @param heading a {@link Phrase}, or text that is the same in every language
 * @param width in characters
 * @param value of a row; a {@link Phrase}, several of them, or what {@link vn.congtam.shared.spreadsheet.TableFile} writes
 * @param summed whether a row below the others holds the sum
 */
public record Column<R>(
        Object heading, int width, Function<? super R, ? extends @Nullable Object> value, boolean summed) {}
