package vn.congtam.insight.personnel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.shared.VietnamTime;

/** Reads the lists. */
@Service
class PersonnelLists {

    static final int PAGE = 50;

    private static final int FETCH = 500;

    /**
     * For the transaction of a list only: the months of the whole city in memory; planned for what is asked, as a plan for any span of
     * months suits none; not compiled, which takes longer than the answer; and for a file of the city without loops, as a guess of one person where
     * there are ten thousand would read the evidence of each of them ten thousand times.
     */
    private static final String PLANNING = """
            select set_config('work_mem', '64MB', true), set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('jit', 'off', true), set_config('enable_nestloop', :loops, true)
            """;

    private final JdbcClient jdbc;
    private final Thresholds thresholds;
    private final PersonnelRows rows;
    private final Clock clock;

    PersonnelLists(JdbcClient jdbc, Thresholds thresholds, PersonnelRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.thresholds = thresholds;
        this.rows = rows;
        this.clock = clock;
    }

    /** What is asked for, with the kept figures and the last month with results where nothing is asked. */
    PersonnelFilter filter(PersonnelList list, Circle circle, Map<String, String> asked) {
        return PersonnelFilter.of(list, asked, thresholds.all(), latest(circle));
    }

    /** A page of fifty. */
    @Transactional(readOnly = true)
    public List<PersonnelRow> page(PersonnelList list, Circle circle, PersonnelFilter filter) {
        return ask(list, circle, filter, true)
                .param("from", (filter.page() - 1) * PAGE)
                .param("rows", PAGE)
                .query(rows)
                .list();
    }

    /** Hands everybody on the list to the reader, one by one. */
    @Transactional(readOnly = true)
    public void each(PersonnelList list, Circle circle, PersonnelFilter filter, Consumer<PersonnelRow> reader) {
        try (Stream<PersonnelRow> all = ask(list, circle, filter, false).withFetchSize(FETCH).query(rows).stream()) {
            all.forEach(reader);
        }
    }

    private StatementSpec ask(PersonnelList list, Circle circle, PersonnelFilter filter, boolean bounded) {
        LocalDate today = VietnamTime.today(clock);
        PeopleAsked people = new PeopleAsked(circle, filter, today);
        jdbc.sql(PLANNING)
                .param("loops", bounded || people.areFew() ? "on" : "off")
                .query((row, n) -> row.getString(1))
                .single();
        PersonnelSql sql = new PersonnelSql(list, filter, people);
        StatementSpec statement = jdbc.sql(sql.of(bounded))
                .params(people.parameters())
                .param("first", filter.first(list).atDay(1))
                .param("last", filter.until().atDay(1))
                .param("span", filter.months(list))
                .param("today", today)
                .param("inside", circle.inside() ? agency(circle) : 0)
                .param("reader", circle.readerId() == null ? 0 : circle.readerId());
        for (Threshold threshold : list.thresholds()) {
            statement = statement.param(threshold.parameter(), filter.value(threshold));
        }
        return statement;
    }

    private YearMonth latest(Circle circle) {
        LocalDate month = jdbc.sql("""
                        select greatest(
                            (select max(p.month) from period p where p.status in ('PUBLISHED', :closed) and (:city or p.agency_id = :agency)),
                            (select max(i.month) from imported_month_result i where i.live and (:city or i.agency_id = :agency))) as month
                        """)
                .param("closed", circle.inside() ? "CLOSED" : "PUBLISHED")
                .param("city", circle.isCity())
                .param("agency", agency(circle))
                .query((row, n) -> new Latest(row.getObject("month", LocalDate.class)))
                .single()
                .month();
        return month == null ? VietnamTime.month(clock).minusMonths(1) : YearMonth.from(month);
    }

    private record Latest(@Nullable LocalDate month) {}

    private static long agency(Circle circle) {
        Long agency = circle.agencyId();
        return agency == null ? 0 : agency;
    }
}
