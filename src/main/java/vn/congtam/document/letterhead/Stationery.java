package vn.congtam.document.letterhead;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.AgencyInfo;
import vn.congtam.organization.AgencyKind;

/**
 * What an agency has laid down for its papers from a day on.
 *
 * @param id 0 for what is taken from the agency's own names because nothing was laid down yet
 * @param symbol end of a number ("UBND"), may be empty
 * @param grounds legal grounds of decisions, one a line
 * @param recipients of decisions and notices, one a line
 */
public record Stationery(
        long id,
        long agencyId,
        @Nullable LocalDate validFrom,
        HeadForm form,
        String parentName,
        String agencyName,
        String place,
        String symbol,
        Signature signature,
        String grounds,
        String recipients) {

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** Room for the number that the registry writes in by hand. */
    private static final String ROOM = "\u00a0".repeat(8);

    static Stationery of(AgencyInfo agency) {
        boolean committee = agency.kind() == AgencyKind.COMMUNE
                && agency.name().toUpperCase(VIETNAMESE).startsWith("UBND");
        return new Stationery(
                0,
                agency.id(),
                null,
                HeadForm.STATE,
                agency.parentName(),
                agency.name(),
                agency.place(),
                committee ? "UBND" : "",
                new Signature(Authority.OWN, "", committee ? "Chủ tịch" : "Thủ trưởng cơ quan", "", ""),
                "",
                "");
    }

    /** @param date null while it is not known */
    public Letterhead head(@Nullable LocalDate date, int year) {
        return new Letterhead(
                form, parentName.toUpperCase(VIETNAMESE), agencyName.toUpperCase(VIETNAMESE), place, date, year);
    }

    /**
     * Number and symbol: {@code Số: 45/QĐ-UBND} of the State, {@code Số 45-QĐ/ĐU} of the Party.
     *
     * @param number empty while the registry has not given it: its place stays blank
     * @param type symbol of the kind of paper, such as QĐ
     */
    public String number(String number, String type) {
        return (form == HeadForm.PARTY ? "Số " : "Số: ") + reference(number, type);
    }

    /** The same within a sentence: {@code 45/QĐ-UBND}. */
    public String reference(String number, String type) {
        String shown = number.isEmpty() ? ROOM : number;
        return form == HeadForm.PARTY
                ? shown + "-" + type + (symbol.isEmpty() ? "" : "/" + symbol)
                : shown + "/" + type + (symbol.isEmpty() ? "" : "-" + symbol);
    }

    public List<String> groundLines() {
        return lines(grounds);
    }

    public List<String> recipientLines() {
        return lines(recipients);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
