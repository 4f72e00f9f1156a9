package vn.congtam.rollup.rating;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the yearly sheet of a person, without working out the years of everybody else. */
@Component
class OwnYearSheets {

    private final JdbcClient jdbc;
    private final YearTables tables;

    OwnYearSheets(JdbcClient jdbc, YearTables tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    Optional<YearSheetRow> of(long personId, int year) {
        return jdbc.sql("select id from year_sheet where person_id = :person and year = :year")
                .param("person", personId)
                .param("year", year)
                .query(Long.class)
                .optional()
                .map(tables::sheet);
    }

    /** The line without quota while the year is open: before closing nobody knows the own place. */
    YearLine line(YearRating rating, YearSheetRow sheet) {
        return rating.isOpen()
                ? tables.alone(rating, List.of(sheet)).getFirst()
                : YearDecisions.line(tables.of(rating), sheet.id());
    }
}
