package vn.congtam.shared.spreadsheet;

import java.math.BigDecimal;

/**
 * A cell that shows a share as per cent.
 *
 * @param share 0.3 for 30 per cent
 */
public record Percent(BigDecimal share) {}
