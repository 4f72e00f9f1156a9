package vn.congtam.scorecard;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.rulebook.engine.CompletionRatio;
import vn.congtam.rulebook.engine.Conversion;
import vn.congtam.rulebook.engine.WorkFigures;

/** Reads the figures that points were scored with: the ratio from the sheet, converted sums from the assessment. */
public final class StoredFigures {

    private StoredFigures() {}

    /** From a row with {@code ratio_done}, {@code ratio_assigned} and {@code conversion}. */
    public static WorkFigures read(ResultSet row, JsonMapper json) throws SQLException {
        return new WorkFigures(ratio(row), conversion(row.getString("conversion"), json));
    }

    private static @Nullable CompletionRatio ratio(ResultSet row) throws SQLException {
        Integer assigned = row.getObject("ratio_assigned", Integer.class);
        return assigned == null ? null : new CompletionRatio(row.getInt("ratio_done"), assigned);
    }

    private static @Nullable Conversion conversion(@Nullable String sums, JsonMapper json) {
        return sums == null ? null : json.readValue(sums, Conversion.class);
    }
}
