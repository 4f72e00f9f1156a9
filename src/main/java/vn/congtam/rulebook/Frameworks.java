package vn.congtam.rulebook;

import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.NotFound;

/** The published frameworks. A version never changes, so every node may keep what it has read once. */
@Service("frameworks") // named for templates, which ask for the labels of a class
public class Frameworks {

    private final JdbcClient jdbc;
    private final FrameworkReader reader = new FrameworkReader();
    private final Map<Long, Framework> read = new ConcurrentHashMap<>();

    /** A published version with its number in the database. */
    public record Published(long id, Framework framework) {}

    Frameworks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The version with this number.
     *
     * @throws NotFound for an unknown number
     */
    public Framework byId(long id) {
        return read.computeIfAbsent(id, this::load);
    }

    /**
     * The version that applies to a month unless an agency chose another one: the latest start, then the highest version.
     *
     * @throws NotFound if none does
     */
    public Published validFor(YearMonth month) {
        LocalDate first = month.atDay(1);
        return jdbc.sql("""
                        select id from framework_version
                        where valid_from <= :first and (valid_to is null or valid_to >= :first) and not by_choice
                        order by valid_from desc, version desc, code
                        limit 1
                        """)
                .param("first", first)
                .query(Long.class)
                .optional()
                .map(this::published)
                .orElseThrow(NotFound::new);
    }

    /**
     * The version that applies to a month in an agency, and why.
     *
     * @param choice the agency's choice that it rests on; null where the framework of the city applies
     */
    public record Applying(Published version, @Nullable Chosen choice) {}

    /** An agency's choice, in force from a month on by a document. */
    public record Chosen(YearMonth from, String documentNo) {}

    /**
     * The version that applies to a month in an agency: its latest choice for the month, while that version is valid, or else
     * the one that applies to all.
     *
     * @throws NotFound if none does
     */
    public Applying applyingTo(long agencyId, YearMonth month) {
        return jdbc.sql("""
                        select c.* from (
                            select framework_version_id, from_month, document_no from framework_choice
                            where agency_id = :agency and from_month <= :first and num_nonnulls(unit_id, role, subject_group) = 0
                            order by from_month desc, id desc limit 1) c
                        join framework_version f on f.id = c.framework_version_id
                        where f.valid_from <= :first and (f.valid_to is null or f.valid_to >= :first)
                        """)
                .param("agency", agencyId)
                .param("first", month.atDay(1))
                .query((row, n) -> new Applying(
                        published(row.getLong("framework_version_id")),
                        new Chosen(
                                YearMonth.from(row.getObject("from_month", LocalDate.class)),
                                row.getString("document_no"))))
                .optional()
                .orElseGet(() -> new Applying(validFor(month), null));
    }

    /**
     * The versions that people of an agency are scored with in a month: the month's own and those of its sheets, or before it is opened the version that
     * applies to the agency and those that its choices give to some.
     */
    public List<Framework> usedIn(long agencyId, YearMonth month) {
        List<Framework> opened = jdbc
                .sql("""
                        select framework_version_id from period where agency_id = :agency and month = :month
                        union
                        select s.framework_version_id from period p join score_sheet s on s.period_id = p.id
                        where p.agency_id = :agency and p.month = :month and p.mixed
                        """)
                .param("agency", agencyId)
                .param("month", month.atDay(1))
                .query((row, n) -> row.getLong(1))
                .list()
                .stream()
                .map(this::byId)
                .toList();
        if (!opened.isEmpty()) {
            return opened;
        }
        return Stream.concat(
                        Stream.of(validFor(agencyId, month).framework()),
                        jdbc
                                .sql("""
                                        select distinct framework_version_id from framework_choice
                                        where agency_id = :agency and from_month <= :month and framework_version_id is not null
                                          and num_nonnulls(unit_id, role, subject_group) > 0
                                        """)
                                .param("agency", agencyId)
                                .param("month", month.atDay(1))
                                .query((row, n) -> row.getLong(1))
                                .list()
                                .stream()
                                .map(this::byId))
                .distinct()
                .toList();
    }

    /** The version of {@link #applyingTo} alone. */
    public Published validFor(long agencyId, YearMonth month) {
        return applyingTo(agencyId, month).version();
    }

    /**
     * A published version by its code.
     *
     * @param version the highest one when absent
     */
    public Optional<Published> find(String code, @Nullable Integer version) {
        return jdbc.sql("""
                        select id from framework_version
                        where code = :code and (cast(:version as int) is null or version = :version)
                        order by version desc limit 1
                        """)
                .param("code", code)
                .param("version", version, Types.INTEGER)
                .query(Long.class)
                .optional()
                .map(this::published);
    }

    /** All versions, latest start first, within a start the highest version first. */
    public List<Published> all() {
        return read("select id from framework_version order by valid_from desc, version desc, code", Map.of());
    }

    /**
     * The versions that an agency may read and choose: those of the product and its own.
     *
     * @param agencyId null: those of the product alone
     */
    public List<Published> offeredTo(@Nullable Long agencyId) {
        return read("""
                select id from framework_version where agency_id is null or agency_id = :agency
                order by agency_id is not null, valid_from desc, code, version desc
                """, Map.of("agency", agencyId == null ? 0 : agencyId));
    }

    private List<Published> read(String sql, Map<String, ?> parameters) {
        return jdbc.sql(sql).params(parameters).query((row, n) -> row.getLong(1)).list().stream()
                .map(this::published)
                .toList();
    }

    private Published published(long id) {
        return new Published(id, byId(id));
    }

    private Framework load(long id) {
        return jdbc.sql("select definition::text from framework_version where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(definition -> reader.fromJson("framework_version " + id, definition))
                .orElseThrow(NotFound::new);
    }
}
