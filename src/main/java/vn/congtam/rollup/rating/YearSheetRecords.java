package vn.congtam.rollup.rating;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.NotFound;

/** Yearly sheets for papers, with what the reader may see. */
@Service
public class YearSheetRecords {

    private final YearRatings ratings;
    private final YearTables tables;
    private final OwnYearSheets own;
    private final Frameworks frameworks;

    YearSheetRecords(YearRatings ratings, YearTables tables, OwnYearSheets own, Frameworks frameworks) {
        this.ratings = ratings;
        this.tables = tables;
        this.own = own;
        this.frameworks = frameworks;
    }

    /**
     * A yearly sheet.
     *
     * @param framework whose classes apply
     * @param showsDecision whether the reader may know what was decided
     * @param own whether the reader is the person
     * @param labels of the classes of the months, each in the words of its own framework
     */
    public record YearSheetRecord(
            YearRating rating,
            YearLine line,
            Framework framework,
            boolean showsDecision,
            boolean own,
            Map<Integer, String> labels) {

        public YearSheetRecord {
            labels = Map.copyOf(labels);
        }
    }

    /** @throws NotFound when the sheet is not the reader's to see */
    public YearSheetRecord of(CurrentOfficial me, long sheetId) {
        YearSheetRow sheet = tables.sheet(sheetId);
        YearRating rating = ratings.get(sheet.yearRatingId());
        YearPermissions may = YearPermissions.of(me, rating);
        may.require(may.maySee(sheet));
        boolean shows = !may.hides(sheet) && (sheet.isDecided() || !rating.isOpen());
        YearLine line = own.line(rating, sheet);
        Framework framework = line.framework();
        return new YearSheetRecord(
                rating, line, framework, shows, me.isPerson(sheet.personId()), labels(line, framework));
    }

    private Map<Integer, String> labels(YearLine line, Framework framework) {
        Map<Integer, String> labels = new HashMap<>();
        for (YearMonthLine month : line.months()) {
            Long version = month.frameworkVersionId();
            String letter = month.ratedClass();
            if (letter != null) {
                Framework words = version == null ? framework : frameworks.byId(version);
                labels.put(month.month(), words.labelOf(RatedClass.valueOf(letter)));
            }
        }
        return labels;
    }
}
