package vn.congtam.rollup.rating;

import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.NotFound;

/** Yearly sheets for papers, with what the reader may see. */
@Service
public class YearSheetRecords {

    private final YearRatings ratings;
    private final YearTables tables;
    private final OwnYearSheets own;

    YearSheetRecords(YearRatings ratings, YearTables tables, OwnYearSheets own) {
        this.ratings = ratings;
        this.tables = tables;
        this.own = own;
    }

    /**
     * A yearly sheet.
     *
     * @param framework whose classes apply
     * @param showsDecision whether the reader may know what was decided
     * @param own whether the reader is the person
     */
    public record YearSheetRecord(
            YearRating rating, YearLine line, Framework framework, boolean showsDecision, boolean own) {}

    /** @throws NotFound when the sheet is not the reader's to see */
    public YearSheetRecord of(CurrentOfficial me, long sheetId) {
        YearSheetRow sheet = tables.sheet(sheetId);
        YearRating rating = ratings.get(sheet.yearRatingId());
        YearPermissions may = YearPermissions.of(me, rating);
        may.require(may.maySee(sheet));
        boolean shows = !may.hides(sheet) && (sheet.isDecided() || !rating.isOpen());
        return new YearSheetRecord(
                rating,
                own.line(rating, sheet),
                tables.ruling(rating).framework(),
                shows,
                me.isPerson(sheet.personId()));
    }
}
