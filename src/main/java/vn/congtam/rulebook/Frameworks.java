package vn.congtam.rulebook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.NotFound;

/** The published frameworks. A version never changes, so every node may keep what it has read once. */
@Service
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

    /** All versions, latest start first, within a start the highest version first. */
    public List<Published> all() {
        return jdbc
                .sql("select id from framework_version order by valid_from desc, version desc, code")
                .query((row, n) -> row.getLong("id"))
                .list()
                .stream()
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
