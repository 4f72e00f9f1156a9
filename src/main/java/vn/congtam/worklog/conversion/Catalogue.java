package vn.congtam.worklog.conversion;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.period.PeriodSummary;
import vn.congtam.period.Periods;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.ConversionRule;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;
import vn.congtam.shared.VietnameseText;

/** Reads the catalogue of an agency as it is in force in a month. */
@Service
public class Catalogue {

    static final int PAGE_SIZE = 50;

    private static final String IN_FORCE = """
            select * from (
                select distinct on (code) * from conversion_item
                where agency_id = :agency and valid_from <= :month
                order by code, valid_from desc) in_force
            """;

    private static final String FOUND =
            " where offered and search_key like all(:words) and (:group = 0 or complexity = :group)";

    private final JdbcClient jdbc;
    private final Periods periods;
    private final Frameworks frameworks;
    private final Clock clock;

    Catalogue(JdbcClient jdbc, Periods periods, Frameworks frameworks, Clock clock) {
        this.jdbc = jdbc;
        this.periods = periods;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /**
     * Which entries.
     *
     * @param words searched without accents, may be empty
     * @param group of complexity, 0 for all
     */
    record Search(long agencyId, YearMonth month, String words, int group) {}

    /** Everything that may be chosen in the month, by code. */
    public List<CatalogueItem> offered(long agencyId, YearMonth month) {
        return inForce(agencyId, month).stream().filter(CatalogueItem::offered).toList();
    }

    /** The version in force in the month; empty for codes that the agency does not have or no longer offers. */
    public Optional<CatalogueItem> find(long agencyId, YearMonth month, String code) {
        return version(agencyId, month, code).filter(CatalogueItem::offered);
    }

    /** The version in force in the month, also of an entry that left the catalogue. */
    public Optional<CatalogueItem> version(long agencyId, YearMonth month, String code) {
        return inForce(IN_FORCE + " where code = :code", agencyId, month)
                .param("code", code)
                .query((row, n) -> CatalogueItem.read(row))
                .optional();
    }

    List<CatalogueItem> inForce(long agencyId, YearMonth month) {
        return inForce(IN_FORCE + " order by code", agencyId, month)
                .query((row, n) -> CatalogueItem.read(row))
                .list();
    }

    /** All versions of a code, newest first. */
    List<CatalogueItem> versions(long agencyId, String code) {
        return jdbc.sql(
                        "select * from conversion_item where agency_id = :agency and code = :code order by valid_from desc")
                .param("agency", agencyId)
                .param("code", code)
                .query((row, n) -> CatalogueItem.read(row))
                .list();
    }

    /** At most {@value #PAGE_SIZE} entries, by code. */
    List<CatalogueItem> page(Search search, int page) {
        return found("select * from (" + IN_FORCE + FOUND + ") f order by code limit :limit offset :offset", search)
                .param("limit", PAGE_SIZE)
                .param("offset", page * PAGE_SIZE)
                .query((row, n) -> CatalogueItem.read(row))
                .list();
    }

    int count(Search search) {
        return found("select count(*) from (" + IN_FORCE + FOUND + ") f", search)
                .query(Integer.class)
                .single();
    }

    /** First month that the catalogue may still be changed for: the one after the last closed month. */
    YearMonth firstOpenMonth(long agencyId) {
        List<PeriodSummary> months = periods.of(agencyId);
        return months.stream()
                .filter(period -> !period.isOpen())
                .findFirst()
                .map(period -> period.month().plusMonths(1))
                .orElseGet(() -> months.isEmpty()
                        ? VietnamTime.month(clock)
                        : months.getLast().month());
    }

    boolean isEmpty(long agencyId) {
        return jdbc.sql("select not exists (select 1 from conversion_item where agency_id = :agency)")
                .param("agency", agencyId)
                .query(Boolean.class)
                .single();
    }

    /** Number of complexity groups that the framework of the month allows. */
    int complexityGroups(long agencyId, @Nullable YearMonth month) {
        return Optional.ofNullable(month)
                .flatMap(of -> frameworks.usedIn(agencyId, of).stream()
                        .flatMap(framework -> framework.conversionRule().stream())
                        .findFirst())
                .map(ConversionRule::complexityGroups)
                .orElse(Entry.MOST_GROUPS);
    }

    /** Code of the month's framework if coefficients have no effect under it; null if they have, and where none is valid. */
    @Nullable String ignoredBy(long agencyId, YearMonth month) {
        try {
            List<Framework> used = frameworks.usedIn(agencyId, month);
            boolean converted = used.stream()
                    .anyMatch(framework -> framework.conversionRule().isPresent());
            return converted ? null : used.getFirst().code();
        } catch (NotFound none) {
            return null;
        }
    }

    private JdbcClient.StatementSpec found(String sql, Search search) {
        String[] words = Arrays.stream(VietnameseText.searchKey(search.words()).split(" "))
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
        return inForce(sql, search.agencyId(), search.month())
                .param("words", words)
                .param("group", search.group());
    }

    private JdbcClient.StatementSpec inForce(String sql, long agencyId, YearMonth month) {
        return jdbc.sql(sql).param("agency", agencyId).param("month", month.atDay(1));
    }
}
