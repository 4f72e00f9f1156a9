package vn.congtam.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.organization.PostRole;

/**
 * What the database says about an agency at the moment of the comparison, read in five statements.
 *
 * @param importer person of the account that imports, null for an account without one
 */
record Snapshot(
        @Nullable Long importer,
        Map<String, List<KnownPost>> posts,
        Map<PersonMonth, LiveResult> imported,
        Set<YearMonth> scoredMonths,
        Set<PersonMonth> scoredElsewhere) {

    record PersonMonth(long personId, YearMonth month) {}

    /** A person with one post in the agency; without post when the person never had one. */
    record KnownPost(
            long personId,
            String code,
            String fullName,
            String dutyGroup,
            @Nullable PostRole role,
            @Nullable Long unitId,
            @Nullable String unitName,
            boolean concurrent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {

        /** Days of the month in this post, 0 for none. */
        long daysIn(YearMonth month) {
            if (validFrom == null) {
                return 0;
            }
            LocalDate from = validFrom.isAfter(month.atDay(1)) ? validFrom : month.atDay(1);
            LocalDate to = validTo == null || validTo.isAfter(month.atEndOfMonth()) ? month.atEndOfMonth() : validTo;
            return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
        }
    }

    static Snapshot read(JdbcClient jdbc, long agencyId, long accountId) {
        List<KnownPost> posts = jdbc.sql("""
                        select p.id as person_id, p.code, p.full_name, p.duty_group, t.role, t.unit_id, u.name as unit_name,
                               coalesce(t.concurrent, false) as concurrent, t.valid_from, t.valid_to
                        from person p
                        left join post t on t.person_id = p.id and t.agency_id = :agency
                        left join unit u on u.id = t.unit_id
                        where p.agency_id = :agency or t.id is not null
                        """)
                .param("agency", agencyId)
                .query(new SimplePropertyRowMapper<>(KnownPost.class))
                .list();
        Long[] people = posts.stream().map(KnownPost::personId).distinct().toArray(Long[]::new);
        return new Snapshot(
                importer(jdbc, accountId),
                posts.stream().collect(Collectors.groupingBy(KnownPost::code)),
                LiveResult.of(jdbc, people).stream()
                        .collect(Collectors.toMap(
                                live -> new PersonMonth(live.personId(), live.month()), Function.identity())),
                scoredMonths(jdbc, agencyId),
                scoredElsewhere(jdbc, agencyId, people));
    }

    boolean isImporter(KnownPost post) {
        return importer != null && importer == post.personId();
    }

    /** The post that decides on the unit: the main one with most days in the month. */
    Optional<KnownPost> postIn(String code, YearMonth month) {
        return posts.getOrDefault(code, List.of()).stream()
                .filter(post -> post.daysIn(month) > 0)
                .max(Comparator.comparing((KnownPost post) -> !post.concurrent())
                        .thenComparingLong(post -> post.daysIn(month)));
    }

    private static @Nullable Long importer(JdbcClient jdbc, long accountId) {
        return jdbc.sql("select person_id from account where id = :account and person_id is not null")
                .param("account", accountId)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private static Set<YearMonth> scoredMonths(JdbcClient jdbc, long agencyId) {
        return new HashSet<>(jdbc.sql("select month from period where agency_id = :agency")
                .param("agency", agencyId)
                .query((row, n) -> YearMonth.from(row.getDate("month").toLocalDate()))
                .list());
    }

    private static Set<PersonMonth> scoredElsewhere(JdbcClient jdbc, long agencyId, Long[] people) {
        return new HashSet<>(jdbc.sql(
                        "select person_id, month from score_sheet where person_id = any(:people) and agency_id <> :agency")
                .param("people", people)
                .param("agency", agencyId)
                .query((row, n) -> new PersonMonth(
                        row.getLong("person_id"),
                        YearMonth.from(row.getDate("month").toLocalDate())))
                .list());
    }
}
