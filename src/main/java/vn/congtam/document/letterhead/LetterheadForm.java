package vn.congtam.document.letterhead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.congtam.shared.VietnameseText;

/**
 * What is typed about the papers of an agency.
 *
 * @param version number of the version that the form was opened with, 0 for none
 */
record LetterheadForm(
        @NotNull(message = "{document.letterhead.validFrom.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        @Nullable LocalDate validFrom,

        @NotNull(message = "{document.letterhead.form.missing}") @Nullable HeadForm form,

        @Size(max = 200, message = "{document.tooLong}") String parentName,

        @NotBlank(message = "{document.letterhead.agencyName.missing}") @Size(max = 200, message = "{document.tooLong}") String agencyName,

        @Size(max = 100, message = "{document.tooLong}") String place,

        @Pattern(regexp = "[\\p{L}\\p{N}.-]{0,20}", message = "{document.letterhead.symbol.wrong}") String symbol,

        @Size(max = 100, message = "{document.tooLong}") String onBehalfOf,

        @NotBlank(message = "{document.letterhead.headTitle.missing}") @Size(max = 100, message = "{document.tooLong}") String headTitle,

        @NotNull(message = "{document.letterhead.authority.missing}") @Nullable Authority authority,

        @Size(max = 100, message = "{document.tooLong}") String signerTitle,

        @Size(max = 100, message = "{document.tooLong}") String signerName,

        @Size(max = 2000, message = "{document.tooLong}") String grounds,

        @Size(max = 2000, message = "{document.tooLong}") String recipients,

        long version) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    LetterheadForm {
        parentName = clean(parentName);
        agencyName = clean(agencyName);
        place = clean(place);
        symbol = clean(symbol);
        onBehalfOf = clean(onBehalfOf);
        headTitle = clean(headTitle);
        signerTitle = clean(signerTitle);
        signerName = clean(signerName);
        grounds = lines(grounds);
        recipients = lines(recipients);
    }

    static LetterheadForm of(Stationery now, LocalDate from, long version) {
        Signature signature = now.signature();
        return new LetterheadForm(
                from,
                now.form(),
                now.parentName(),
                now.agencyName(),
                now.place(),
                now.symbol(),
                signature.onBehalfOf(),
                signature.headTitle(),
                signature.authority(),
                signature.signerTitle(),
                signature.name(),
                now.grounds(),
                now.recipients(),
                version);
    }

    /** Who signs for the head does so under the own title. */
    boolean lacksSignerTitle() {
        return requiredAuthority().isForAnother() && signerTitle.isEmpty();
    }

    boolean isDayPossible() {
        int year = requiredDay().getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    LocalDate requiredDay() {
        return Objects.requireNonNull(validFrom);
    }

    HeadForm requiredForm() {
        return Objects.requireNonNull(form);
    }

    Authority requiredAuthority() {
        return Objects.requireNonNull(authority);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : VietnameseText.clean(typed);
    }

    /** Every line by itself; empty ones say nothing. */
    private static String lines(@Nullable String typed) {
        return typed == null
                ? ""
                : String.join(
                        "\n",
                        typed.lines()
                                .map(VietnameseText::clean)
                                .filter(line -> !line.isEmpty())
                                .toList());
    }
}
