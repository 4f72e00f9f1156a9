package vn.congtam.document.letterhead;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Head of an official paper after Decree 30/2020: the agency below the body above it, the name of the State with its motto,
 * place and date.
 *
 * @param parent in capitals, may be empty
 * @param agency in capitals
 * @param place may be empty
 * @param date null while it is not known: its places stay blank to be filled in by hand
 * @param year of the blank date
 */
public record Letterhead(
        HeadForm form,
        String parent,
        String agency,
        String place,
        @Nullable LocalDate date,
        int year) {

    private static final int TWO_DIGITS = 10;
    private static final int LATE_MONTH = 3;

    /** Room for a number written by hand; ordinary blanks would run together. */
    private static final String ROOM = "\u00a0".repeat(6);

    /** The head of a paper of the State. */
    public static Letterhead ofState(String parent, String agency, String place, LocalDate date) {
        return new Letterhead(HeadForm.STATE, parent, agency, place, date, date.getYear());
    }

    public boolean isParty() {
        return form == HeadForm.PARTY;
    }

    /** Days below 10 and the months 1 and 2 take a zero in front (Decree 30/2020, Appendix I). */
    public String dayInDigits() {
        return date == null ? ROOM : digits(date.getDayOfMonth(), TWO_DIGITS);
    }

    public String monthInDigits() {
        return date == null ? ROOM : digits(date.getMonthValue(), LATE_MONTH);
    }

    /** Without the dot that numbers take in sentences. */
    public String yearInDigits() {
        return String.valueOf(date == null ? year : date.getYear());
    }

    private static String digits(int number, int below) {
        return number < below ? "0" + number : String.valueOf(number);
    }
}
