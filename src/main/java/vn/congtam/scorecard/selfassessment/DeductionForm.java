package vn.congtam.scorecard.selfassessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congtam.rulebook.framework.DeductionItem;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.scorecard.DeductionEntry;
import vn.congtam.scorecard.SheetContent;

/**
 * A deduction that the official reports, as typed.
 *
 * @param item code in the catalogue, empty when none was chosen
 * @param date as yyyy-MM-dd
 */
record DeductionForm(String item, String date, String note) {

    static final DeductionForm EMPTY = new DeductionForm("", "", "");

    static DeductionForm of(Map<String, String> parameters) {
        return new DeductionForm(
                parameters.getOrDefault("deduction.item", ""),
                parameters.getOrDefault("deduction.date", "").strip(),
                parameters.getOrDefault("deduction.note", "").strip());
    }

    /** Message key of what is missing. */
    Optional<String> problem(Framework framework, YearMonth month) {
        if (framework.deduction(item).isEmpty()) {
            return Optional.of("scorecard.self.deduction.chooseItem");
        }
        if (day().filter(d -> YearMonth.from(d).equals(month)).isEmpty()) {
            return Optional.of("scorecard.self.deduction.chooseDate");
        }
        if (note.isEmpty()) {
            return Optional.of("scorecard.self.deduction.giveNote");
        }
        return note.length() > 500 ? Optional.of("scorecard.self.tooLong") : Optional.empty();
    }

    /** The content with this entry at the end; only after {@link #problem} found none. */
    SheetContent addTo(SheetContent content, DeductionItem chosen) {
        List<DeductionEntry> entries = new ArrayList<>(content.deductions());
        entries.add(new DeductionEntry(chosen.code(), day().orElseThrow(), 1, chosen.points(), note));
        return content.with(entries);
    }

    /**
     * The content without the entry at a place, if it is still the one that was on the screen.
     *
     * @param what place, item and date as {@code 0_I-03_2026-10-14}
     */
    static SheetContent removed(SheetContent content, String what) {
        List<DeductionEntry> entries = new ArrayList<>(content.deductions());
        for (int i = 0; i < entries.size(); i++) {
            if (what.equals(key(i, entries.get(i)))) {
                entries.remove(i);
                return content.with(entries);
            }
        }
        return content;
    }

    static String key(int index, DeductionEntry entry) {
        return index + "_" + entry.item() + "_" + entry.date();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
