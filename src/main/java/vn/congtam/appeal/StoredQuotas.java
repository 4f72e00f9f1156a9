package vn.congtam.appeal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.rulebook.classification.TieChoice;
import vn.congtam.rulebook.framework.QuotaRule;

/** Reads under which limit, and with which choices among equals, people of one framework were closed. */
@Component
class StoredQuotas {

    private final JdbcClient jdbc;

    StoredQuotas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the version was closed with the extended limit. */
    boolean isExtended(AppealFacts appeal, QuotaRule rule) {
        return jdbc.sql(
                                "select quota_percent from closing_part where closing_id = :closing and framework_version_id = :framework")
                        .param("closing", appeal.closingId())
                        .param("framework", appeal.frameworkVersionId())
                        .query(Integer.class)
                        .single()
                > rule.percent();
    }

    /** How ties were settled by hand. */
    List<TieChoice> choices(AppealFacts appeal) {
        Map<String, Set<Long>> people = new HashMap<>();
        Map<String, Set<Long>> keeping = new HashMap<>();
        jdbc.sql(
                        "select circle, person_id, place from tie_choice where period_id = :period and framework_version_id = :framework")
                .param("period", appeal.periodId())
                .param("framework", appeal.frameworkVersionId())
                .query(row -> {
                    String circle = row.getString("circle");
                    long person = row.getLong("person_id");
                    people.computeIfAbsent(circle, key -> new HashSet<>()).add(person);
                    if (row.getInt("place") == 1) {
                        keeping.computeIfAbsent(circle, key -> new HashSet<>()).add(person);
                    }
                });
        return people.keySet().stream()
                .map(circle -> new TieChoice(
                        circle, Objects.requireNonNull(people.get(circle)), keeping.getOrDefault(circle, Set.of())))
                .toList();
    }
}
