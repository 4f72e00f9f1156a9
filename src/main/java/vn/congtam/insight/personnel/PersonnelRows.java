package vn.congtam.insight.personnel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.organization.Gender;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.SubjectGroup;
import vn.congtam.rulebook.Frameworks;

/** Reads rows of the lists. */
@Component
class PersonnelRows implements RowMapper<PersonnelRow> {

    private final JsonMapper json;
    private final Frameworks frameworks;

    PersonnelRows(JsonMapper json, Frameworks frameworks) {
        this.json = json;
        this.frameworks = frameworks;
    }

    private record StoredMark(
            String month,
            java.math.@Nullable BigDecimal total,
            @Nullable String letter,
            long framework,
            @Nullable String reason) {}

    private record StoredTask(String month, String title, boolean begun, String reason, String takenBy) {}

    @Override
    public PersonnelRow mapRow(ResultSet row, int number) throws SQLException {
        String gender = row.getString("gender");
        LocalDate last = row.getObject("last_rated", LocalDate.class);
        return new PersonnelRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("full_name"),
                row.getObject("birth_date", LocalDate.class),
                gender == null ? null : Gender.valueOf(gender),
                SubjectGroup.valueOf(row.getString("subject_group")),
                row.getString("duty_group"),
                row.getString("job_position"),
                row.getLong("agency_id"),
                row.getString("agency"),
                row.getString("unit"),
                PostRole.valueOf(row.getString("role")),
                row.getString("title"),
                row.getBoolean("nominated"),
                figures(row),
                marks(row.getString("marks")),
                tasks(row.getString("tasks")),
                works(row.getString("works")),
                row.getObject("since", LocalDate.class),
                last == null ? null : YearMonth.from(last),
                row.getInt("total_rows"));
    }

    private static PersonnelRow.Figures figures(ResultSet row) throws SQLException {
        return new PersonnelRow.Figures(
                row.getInt("rated"),
                row.getInt("low"),
                row.getInt("falls"),
                row.getInt("best"),
                row.getInt("best_row"),
                row.getBigDecimal("mean"),
                row.getInt("assigned"),
                row.getInt("overdue"),
                row.getInt("handed"),
                row.getInt("unbegun"),
                row.getInt("carried"));
    }

    private List<MonthMark> marks(@Nullable String stored) {
        return stored == null
                ? List.of()
                : json.readValue(stored, new TypeReference<List<StoredMark>>() {}).stream()
                        .map(mark -> new MonthMark(
                                YearMonth.parse(mark.month()),
                                mark.total(),
                                mark.letter(),
                                label(mark.framework(), mark.letter()),
                                mark.reason()))
                        .toList();
    }

    private String label(long framework, @Nullable String letter) {
        return letter == null ? "" : frameworks.byId(framework).labelOf(letter);
    }

    private List<PassedTask> tasks(@Nullable String stored) {
        return stored == null
                ? List.of()
                : json.readValue(stored, new TypeReference<List<StoredTask>>() {}).stream()
                        .map(task -> new PassedTask(
                                YearMonth.parse(task.month()),
                                task.title(),
                                task.begun(),
                                task.reason(),
                                task.takenBy()))
                        .toList();
    }

    private List<String> works(@Nullable String stored) {
        return stored == null ? List.of() : json.readValue(stored, new TypeReference<List<String>>() {});
    }
}
