package vn.congtam.shared.spreadsheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.VietnameseText;

/**
 * One cell as it was typed.
 *
 * @param text composed (NFC) with single blanks; numbers without exponent, with the leading zeros of their format
 * @param date the day that a numeric cell stands for when read as an Excel date, null for other cells
 */
public record SheetCell(Kind kind, String text, @Nullable LocalDate date) {

    public static final SheetCell EMPTY = new SheetCell(Kind.EMPTY, "", null);

    /** What stands in a cell. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A formula: its result is not trusted. */
        FORMULA,
        /** An error value such as {@code #N/A}. */
        ERROR
    }

    static SheetCell text(String typed) {
        String clean = VietnameseText.clean(typed);
        return clean.isEmpty() ? EMPTY : new SheetCell(Kind.TEXT, clean, null);
    }
}
