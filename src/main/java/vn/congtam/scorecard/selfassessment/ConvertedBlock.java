package vn.congtam.scorecard.selfassessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.congtam.scorecard.ConvertedFigures;
import vn.congtam.scorecard.FieldResult;

/**
 * What the sheet shows besides its table where results come from converted products.
 *
 * @param field proposal for mark d, null for staff, once submitted, and while those led have no products
 * @param marks what a mark may be, in per cent
 */
record ConvertedBlock(ConvertedFigures figures, @Nullable FieldResult field, List<Integer> marks, List<Words> words) {

    /** @param code strengths or weaknesses */
    record Words(String code, String text) {}
}
