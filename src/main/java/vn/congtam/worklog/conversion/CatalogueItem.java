package vn.congtam.worklog.conversion;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A version of a catalogue entry, in force from its month until the next version of the same code.
 *
 * @param id of the version
 * @param name of the work
 * @param product what it delivers, may be empty
 * @param complexity group, 1 to 5
 * @param coefficient against one standard product, more than 0, at most four decimals
 * @param defaultDays days of work that it usually takes, null where nothing is said
 * @param offered whether it may be chosen; false once it left the catalogue
 * @param shipped one of the starter catalogue, which the agency has not changed
 */
public record CatalogueItem(
        long id,
        String code,
        YearMonth validFrom,
        String name,
        String product,
        int complexity,
        BigDecimal coefficient,
        String unitOfMeasure,
        @Nullable Integer defaultDays,
        boolean offered,
        boolean shipped) {

    static CatalogueItem read(ResultSet row) throws SQLException {
        return new CatalogueItem(
                row.getLong("id"),
                row.getString("code"),
                YearMonth.from(row.getDate("valid_from").toLocalDate()),
                row.getString("name"),
                row.getString("product"),
                row.getInt("complexity"),
                Entry.coefficient(row.getString("coefficient")).orElseThrow(),
                row.getString("unit_of_measure"),
                row.getObject("default_days", Integer.class),
                row.getBoolean("offered"),
                "DEFAULT".equals(row.getString("source")));
    }

    /** What people pick from lists: "BC01 – Báo cáo chuyên đề". */
    public String label() {
        return code + " – " + name;
    }

    Entry entry() {
        return new Entry(code, name, product, complexity, coefficient, unitOfMeasure, defaultDays, offered);
    }
}
