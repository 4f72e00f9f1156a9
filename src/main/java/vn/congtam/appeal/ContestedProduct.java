package vn.congtam.appeal;

import org.jspecify.annotations.Nullable;
import vn.congtam.worklog.ConvertedLine;
import vn.congtam.worklog.ProductCorrection;

/**
 * A product behind a contested computed line.
 *
 * @param line as it counted in the contested version of the result
 * @param named whether the appeal names it, or the hearer counts it otherwise
 * @param proposed what the hearer counts instead, null where nothing was changed
 */
record ContestedProduct(
        ConvertedLine line, boolean named, @Nullable ProductCorrection proposed) {}
