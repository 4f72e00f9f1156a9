package vn.congtam.exchange.task;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.VietnameseText;
import vn.congtam.worklog.TaskIntake;

/** A task as the document-management system sends it; what is left out has the value that is described. */
@Schema(name = "TaskInput")
record TaskInput(
        @NotNull(message = "{exchange.error.official}") @Schema(description = "Number of the official who is to do the work")
        @Nullable Long officialId,

        @NotBlank(message = "{worklog.error.title}") @Size(max = 300, message = "{worklog.error.titleLong}") @Nullable String title,

        @Size(max = 300, message = "{worklog.error.productLong}") @Nullable String product,

        @NotNull(message = "{exchange.error.dueOn}") @Schema(description = "The task belongs to the month of this day")
        @Nullable LocalDate dueOn,

        @DecimalMin(value = "0.01", message = "{exchange.error.quantity}") @DecimalMax(value = "999999.99", message = "{exchange.error.quantity}") @Digits(integer = 6, fraction = 2, message = "{exchange.error.quantity}") @Schema(description = "1 when left out", example = "1")
        @Nullable BigDecimal quantity,

        @Size(max = 50, message = "{worklog.error.unitLong}") @Nullable String unitOfMeasure,

        @Min(value = 1, message = "{worklog.error.complexity}") @Max(value = 5, message = "{worklog.error.complexity}") @Schema(description = "1 to 5; 1 when left out, that of the catalogue for a converted product")
        @Nullable Integer complexity,

        @Schema(description = "Outside the plan; true when left out") @Nullable Boolean adHoc,

        @Schema(
                description =
                        "Who confirms the quality: somebody who leads the official. Whoever leads closest when left out")
        @Nullable Long assignerId,

        @Size(max = 30, message = "{worklog.error.item}") @Schema(description = "Code of the agency's catalogue of converted products")
        @Nullable String conversionItem) {

    TaskIntake.Work work() {
        return new TaskIntake.Work(
                text(title),
                text(product),
                Objects.requireNonNull(dueOn),
                Objects.requireNonNullElse(quantity, BigDecimal.ONE),
                text(unitOfMeasure),
                Objects.requireNonNullElse(complexity, 1),
                !Boolean.FALSE.equals(adHoc),
                assignerId,
                text(conversionItem));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : VietnameseText.clean(typed);
    }
}
