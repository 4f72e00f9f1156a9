package vn.congtam.document;

import java.time.LocalDate;
import vn.congtam.organization.AgencyInfo;

/**
 * Head of an official paper after Decree 30/2020: the agency below the body above it, the name of the State with its motto,
 * place and date.
 *
 * @param parent in capitals, may be empty
 * @param agency in capitals
 * @param place may be empty
 */
record Letterhead(String parent, String agency, String place, int day, int month, int year) {

    private static final int LATE_MONTH = 3;

    static Letterhead of(AgencyInfo agency, LocalDate date) {
        return new Letterhead(
                agency.parentName().toUpperCase(PdfRenderer.VIETNAMESE),
                agency.name().toUpperCase(PdfRenderer.VIETNAMESE),
                agency.place(),
                date.getDayOfMonth(),
                date.getMonthValue(),
                date.getYear());
    }

    /** Days below 10 and the months 1 and 2 take a zero in front (Decree 30/2020, Appendix I). */
    public String dayInDigits() {
        return day < 10 ? "0" + day : String.valueOf(day);
    }

    public String monthInDigits() {
        return month < LATE_MONTH ? "0" + month : String.valueOf(month);
    }

    /** Without the dot that numbers take in sentences. */
    public String yearInDigits() {
        return String.valueOf(year);
    }
}
