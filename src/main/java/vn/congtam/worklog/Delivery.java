package vn.congtam.worklog;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;

/** What became of a product (Decree 335/2025/NĐ-CP): how much was completed, how often it failed a review or was late. */
@Embeddable
@SuppressWarnings("UnusedVariable") // columns that only lists read
class Delivery {

    private @Nullable BigDecimal completedQuantity;
    private short failedReviews;
    private short excusedFailures;
    private @Nullable Short delayCount;
    private boolean delayExcused;
    private @Nullable Long dividedProductId;

    /** Part of a product that several parts make up. */
    static Delivery partOf(long dividedProduct) {
        Delivery delivery = new Delivery();
        delivery.dividedProductId = dividedProduct;
        return delivery;
    }

    /** @param quantity null for all of it once finished */
    void complete(@Nullable BigDecimal quantity) {
        completedQuantity = quantity;
    }

    void fail() {
        failedReviews++;
    }

    /**
     * The assigner's count, where it differs from what was reported or told from the dates.
     *
     * @param delays null to tell them from due date and end
     * @throws Refused when fewer reviews failed than objective causes were confirmed for
     */
    void count(@Nullable BigDecimal completed, int failures, @Nullable Integer delays) {
        if (failures < excusedFailures) {
            throw new Refused("worklog.refused.excusedFailures", excusedFailures);
        }
        completedQuantity = completed;
        failedReviews = (short) failures;
        delayCount = delays == null ? null : delays.shortValue();
    }

    /** Failed reviews that no confirmed objective cause stands for. */
    int openFailures() {
        return failedReviews - excusedFailures;
    }

    boolean isDelayExcused() {
        return delayExcused;
    }

    boolean isCountedLate() {
        return delayCount != null && delayCount > 0;
    }

    /** Cancels what a confirmed objective cause stands for. */
    void excuse(CauseKind kind, int times) {
        if (kind == CauseKind.DELAY) {
            delayExcused = true;
        } else {
            excusedFailures = (short) Math.min(failedReviews, excusedFailures + times);
        }
    }

    void joinParts(long dividedProduct) {
        dividedProductId = dividedProduct;
    }

    @Nullable Long dividedProductId() {
        return dividedProductId;
    }

    /** What is left to do of a quantity. */
    BigDecimal rest(BigDecimal quantity) {
        return completedQuantity == null || completedQuantity.compareTo(quantity) >= 0
                ? quantity
                : quantity.subtract(completedQuantity);
    }
}
