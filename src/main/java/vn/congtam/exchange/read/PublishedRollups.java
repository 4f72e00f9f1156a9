package vn.congtam.exchange.read;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ApiClient;
import vn.congtam.rollup.Rollup;
import vn.congtam.rollup.Rollups;
import vn.congtam.rollup.Span;
import vn.congtam.rollup.Term;
import vn.congtam.rulebook.framework.RatedClass;

/**
 * Reads quarters and half-years of agencies that have published or imported every month of the span from their first known month on, and
 * years whose rating is published. Before that a mean would still move. Where the last month was imported, earlier ones may still follow: then
 * every month in which the agency had people is needed, and the person's own result of the last one.
 */
@Component
class PublishedRollups {

    private static final String PEOPLE = """
            with whole as materialized (
                select a.id, a.code, l.scored as last_scored
                from agency a
                cross join lateral (select exists (select from period p where p.agency_id = a.id and p.month = :last) as scored) l
                cross join lateral (select least((select min(p.month) from period p where p.agency_id = a.id),
                                                 (select min(i.month) from imported_month_result i where i.agency_id = a.id and i.live)) as month) k
                where (cast(:scope as bigint) is null or a.id = :scope) and (:agency = '' or a.code = :agency)
                  and k.month <= :last
                  and not exists (select from period p where p.agency_id = a.id and p.month between :first and :last and p.status <> 'PUBLISHED')
                  and not exists (
                      select from (select generate_series(cast(:first as timestamp), cast(:last as timestamp), interval '1 month')::date as month) m
                      where (m.month >= k.month or (not l.scored and exists (
                                select from post o where o.agency_id = a.id
                                  and o.valid_from < m.month + interval '1 month' and coalesce(o.valid_to, 'infinity') >= m.month)))
                        and not exists (select from period p where p.agency_id = a.id and p.month = m.month)
                        and not exists (select from imported_month_result i where i.agency_id = a.id and i.month = m.month and i.live)))
            select t.person_id, n.code as person_code, t.agency_id, a.code as agency_code
            from whole a join post t on t.agency_id = a.id join person n on n.id = t.person_id
            where not t.concurrent and :day between t.valid_from and coalesce(t.valid_to, 'infinity')
              and (a.last_scored or exists (
                  select from imported_month_result i where i.person_id = t.person_id and i.month = :last and i.live))
              and t.person_id > :after order by t.person_id limit :limit
            """;

    private final JdbcClient jdbc;
    private final Rollups rollups;
    private final PublishedYears years;

    PublishedRollups(JdbcClient jdbc, Rollups rollups, PublishedYears years) {
        this.jdbc = jdbc;
        this.rollups = rollups;
        this.years = years;
    }

    private record Rated(long personId, String code, long agencyId, String agencyCode) {}

    /** One row more than {@code limit} when there are more; the key is the number of the official. */
    List<RollupItem> page(ApiClient client, Term term, String agency, long after, int limit) {
        return term.span() == Span.YEAR
                ? years.page(client, term.year(), agency, after, limit)
                : spans(client, term, agency, after, limit);
    }

    private List<RollupItem> spans(ApiClient client, Term term, String agency, long after, int limit) {
        List<Rated> people = paged(PEOPLE, client, agency, after, limit)
                .param("day", term.lastDay())
                .param("first", term.first().atDay(1))
                .param("last", term.last().atDay(1))
                .query((row, n) -> new Rated(
                        row.getLong("person_id"),
                        row.getString("person_code"),
                        row.getLong("agency_id"),
                        row.getString("agency_code")))
                .list();
        Map<Long, Rollup> found = new HashMap<>();
        people.stream()
                .collect(Collectors.groupingBy(
                        Rated::agencyId, Collectors.mapping(Rated::personId, Collectors.toList())))
                .forEach((id, persons) -> found.putAll(rollups.published(id, persons, term)));
        List<RollupItem> items = new ArrayList<>();
        people.forEach(person -> items.add(span(person, term, Objects.requireNonNull(found.get(person.personId())))));
        return items;
    }

    private static RollupItem span(Rated person, Term term, Rollup rollup) {
        RatedClass proposed = rollup.proposed();
        return new RollupItem(
                null,
                person.personId(),
                person.code(),
                person.agencyId(),
                person.agencyCode(),
                term.year(),
                term.span().name(),
                term.number(),
                null,
                rollup.rated(),
                Exact.text(rollup.mean()),
                proposed == null ? null : proposed.name(),
                proposed == null ? null : rollup.framework().labelOf(proposed),
                null);
    }

    private StatementSpec paged(String sql, ApiClient client, String agency, long after, int limit) {
        return jdbc.sql(sql)
                .param("scope", client.agencyId(), Types.BIGINT)
                .param("agency", agency)
                .param("after", after)
                .param("limit", limit + 1);
    }
}
