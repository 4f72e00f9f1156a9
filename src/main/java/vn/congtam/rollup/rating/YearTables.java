package vn.congtam.rollup.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.rollup.Rollups;
import vn.congtam.rollup.Rulings;
import vn.congtam.rollup.Rulings.Ruling;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.RatedClass;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** Reads the sheets of a year: worked out from the published months while it is open, as stored once it is closed. */
@Component
class YearTables {

    private static final String SHEETS = """
            select s.*, p.code, p.full_name as name, coalesce(d.full_name, '') as decider,
                   s.role = 'AGENCY_HEAD' or exists (select from post t where t.person_id = s.person_id and t.agency_id = s.agency_id
                       and t.role = 'AGENCY_HEAD' and :today between t.valid_from and coalesce(t.valid_to, 'infinity')) as of_head,
                   not exists (select from post t where t.person_id = s.person_id and t.agency_id = s.agency_id and not t.concurrent
                       and least(:today, make_date(s.year, 12, 31)) between t.valid_from and coalesce(t.valid_to, 'infinity')) as gone,
                   exists (select from post t where t.person_id = s.person_id and t.agency_id = s.agency_id and t.role = 'AGENCY_HEAD'
                       and least(cast(:today as date), make_date(s.year, 12, 31)) between t.valid_from and coalesce(t.valid_to, 'infinity')) as leads_agency
            from year_sheet s
            join person p on p.id = s.person_id
            left join person d on d.id = s.decided_by
            """;

    private final JdbcClient jdbc;
    private final Rollups rollups;
    private final Rulings rulings;
    private final Frameworks frameworks;
    private final YearLimits limits;
    private final JsonMapper json;
    private final Clock clock;

    YearTables(
            JdbcClient jdbc,
            Rollups rollups,
            Rulings rulings,
            Frameworks frameworks,
            YearLimits limits,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.rollups = rollups;
        this.rulings = rulings;
        this.frameworks = frameworks;
        this.limits = limits;
        this.json = json;
        this.clock = clock;
    }

    YearTable of(YearRating rating) {
        List<YearSheetRow> sheets = sheets("where s.year_rating_id = :id order by p.sort_key, p.id", rating.id());
        Ruling ruling = ruling(rating);
        if (!rating.isOpen()) {
            List<YearPart> parts = limits.stored(rating);
            return new YearTable(ruling, parts, stored(rating, sheets, parts), List.of());
        }
        return parts(rating, sheets).solve(sheets, limits.choices(rating));
    }

    /** Some people of an open year; their lines know nothing of the others, so the quota on them means nothing. */
    List<YearLine> alone(YearRating rating, List<YearSheetRow> sheets) {
        return parts(rating, sheets).solve(sheets, List.of()).lines();
    }

    private YearParts parts(YearRating rating, List<YearSheetRow> sheets) {
        List<Long> people = sheets.stream().map(YearSheetRow::personId).toList();
        return new YearParts(rating, ruling(rating), rollups.published(rating.agencyId(), people, rating.term()));
    }

    /** Heads of agencies whose years are open, for the higher body that decides on them. */
    List<YearSheetRow> heads(int year) {
        return sheets("""
                join year_rating r on r.id = s.year_rating_id
                join agency a on a.id = s.agency_id
                where s.year = :id and r.status = 'OPEN' and (s.role = 'AGENCY_HEAD' or exists (select from post t
                    where t.person_id = s.person_id and t.agency_id = s.agency_id and t.role = 'AGENCY_HEAD'
                      and :today between t.valid_from and coalesce(t.valid_to, 'infinity')))
                order by a.code, p.sort_key limit 500""", year);
    }

    /** @throws NotFound for an unknown sheet */
    YearSheetRow sheet(long id) {
        return sheets("where s.id = :id", id).stream().findFirst().orElseThrow(NotFound::new);
    }

    Ruling ruling(YearRating rating) {
        Long fixed = rating.frameworkVersionId();
        return fixed == null ? rulings.of(rating.agencyId(), rating.term()) : new Ruling(fixed, frameworks.byId(fixed));
    }

    String toJson(List<YearMonthLine> months) {
        return json.writeValueAsString(months);
    }

    private List<YearSheetRow> sheets(String which, long id) {
        return jdbc.sql(SHEETS + which)
                .param("id", id)
                .param("today", VietnamTime.today(clock))
                .query(new SimplePropertyRowMapper<>(YearSheetRow.class))
                .list();
    }

    private List<YearLine> stored(YearRating rating, List<YearSheetRow> sheets, List<YearPart> closed) {
        Map<Long, YearSheetRow> byId = sheets.stream().collect(Collectors.toMap(YearSheetRow::id, Function.identity()));
        Map<Long, YearPart> parts = closed.stream().collect(Collectors.toMap(YearPart::id, Function.identity()));
        Map<Long, YearLine> people = jdbc
                .sql("select r.*, r.months::text as stored from year_result r where r.year_rating_id = :id")
                .param("id", rating.id())
                .query((row, n) -> line(
                        row,
                        Objects.requireNonNull(byId.get(row.getLong("sheet_id"))),
                        Objects.requireNonNull(parts.get(row.getLong("framework_version_id")))))
                .list()
                .stream()
                .collect(Collectors.toMap(line -> line.sheet().id(), Function.identity()));
        return sheets.stream()
                .map(sheet -> Objects.requireNonNull(people.get(sheet.id())))
                .toList();
    }

    private YearLine line(ResultSet row, YearSheetRow sheet, YearPart part) throws SQLException {
        return new YearLine(
                sheet,
                part.ruling(),
                json.readValue(row.getString("stored"), new TypeReference<List<YearMonthLine>>() {}),
                row.getInt("months_rated"),
                row.getBigDecimal("mean"),
                ratedClass(row.getString("class_by_mean")),
                ratedClass(row.getString("proposed")),
                sheet.decidedCap(),
                ratedClass(row.getString("class")),
                row.getBoolean("moved_by_quota"),
                false,
                row.getString("tie_settled_by"),
                row.getObject("rank", Integer.class),
                ratedClass(row.getString("class_cap")),
                limit(row, part.limits()));
    }

    /** Earlier closings drew the line of the agency only and did not name it. */
    private static @Nullable YearLimit limit(ResultSet row, Map<String, YearLimit> lines) throws SQLException {
        String circle = row.getString("quota_line");
        boolean decided = row.getBoolean("moved_by_quota") || row.getString("tie_settled_by") != null;
        return circle == null && !decided ? null : lines.get(circle == null ? "" : circle);
    }

    private static @Nullable RatedClass ratedClass(@Nullable String letter) {
        return letter == null ? null : RatedClass.valueOf(letter);
    }
}
