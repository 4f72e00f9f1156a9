package vn.congtam.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Points are kept as {@code numeric}. */
@Converter(autoApply = true)
public class PointsConverter implements AttributeConverter<Points, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Points points) {
        return points == null ? null : points.value();
    }

    @Override
    public @Nullable Points convertToEntityAttribute(@Nullable BigDecimal value) {
        return value == null ? null : new Points(value);
    }
}
