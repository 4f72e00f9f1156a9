package vn.congtam.worklog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What Decree 335/2025/NĐ-CP knows of a task, as lists show it.
 *
 * @param itemCode of the conversion catalogue, null for a product outside it
 * @param completed quantity as it was reported or counted, null for all of it once finished
 * @param delayCount as the assigner counted, null where the dates tell
 * @param divided whether it is one of the parts of a product
 * @param waitingCauses claims of objective causes that nobody has decided
 */
public record DeliveryLine(
        @Nullable String itemCode,
        String itemName,
        BigDecimal coefficient,
        @Nullable BigDecimal completed,
        int failedReviews,
        int excusedFailures,
        @Nullable Integer delayCount,
        boolean delayExcused,
        boolean divided,
        int waitingCauses) {

    static DeliveryLine read(ResultSet row) throws SQLException {
        return new DeliveryLine(
                row.getString("item_code"),
                row.getString("item_name"),
                row.getBigDecimal("coefficient"),
                row.getBigDecimal("completed_quantity"),
                row.getInt("failed_reviews"),
                row.getInt("excused_failures"),
                row.getObject("delay_count", Integer.class),
                row.getBoolean("delay_excused"),
                row.getObject("divided_product_id") != null,
                row.getInt("waiting_causes"));
    }

    /** As the list to choose from shows it, empty for a product outside the catalogue. */
    public String label() {
        return itemCode == null ? "" : itemCode + " – " + itemName;
    }
}
