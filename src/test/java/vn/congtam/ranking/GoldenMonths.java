package vn.congtam.ranking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.ranking.GoldenMonth.Choice;
import vn.congtam.ranking.GoldenMonth.Member;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.engine.Score;
import vn.congtam.rulebook.framework.Criterion;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.shared.Points;
import vn.congtam.support.TestCity;

/** Writes a golden month into the tables that the closing run reads, scored by the engine. */
final class GoldenMonths {

    private final JdbcClient jdbc;
    private final TestCity city;
    private final Frameworks frameworks;

    GoldenMonths(JdbcClient jdbc, TestCity city, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.city = city;
        this.frameworks = frameworks;
    }

    /** The number of the new period, ready to be closed. */
    long load(GoldenMonth golden) {
        long agency = city.agency();
        Map<String, Long> units = new HashMap<>();
        golden.units().forEach(name -> units.put(name, city.unit(agency, name)));
        long version = jdbc.sql("select id from framework_version where code = ? and version = ? and agency_id is null")
                .params(golden.framework(), golden.version())
                .query(Long.class)
                .single();
        long period = period(golden, agency, version);
        Framework framework = frameworks.byId(version);
        for (Member member : golden.people()) {
            load(member, framework, period, Objects.requireNonNull(units.get(member.unit())));
        }
        golden.unitClasses()
                .forEach((unit, ratedClass) -> jdbc.sql("""
                                insert into unit_class (agency_id, month, unit_id, class, document_no, recorded_at)
                                values (?, ?, ?, ?, '15/KL', now())
                                """)
                        .param(agency)
                        .param(golden.month().atDay(1))
                        .param(units.get(unit)) // none is the agency itself
                        .param(ratedClass)
                        .update());
        golden.choices().forEach(choice -> choose(period, choice));
        return period;
    }

    private long period(GoldenMonth golden, long agency, long version) {
        return jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due, publish_due,
                            working_days, opened_at, quota_extended, quota_document, quota_reason)
                        select :agency, :month, :version, d + 3, d + 24, d + 25, d + 27, d + 35, 22, now(), :extended,
                               case when :extended then '12/TB' end, case when :extended then 'Thành tích' end
                        from (select cast(:month as date) as d) m returning id
                        """)
                .param("agency", agency)
                .param("month", golden.month().atDay(1))
                .param("version", version)
                .param("extended", golden.extended())
                .query(Long.class)
                .single();
    }

    private void load(Member member, Framework framework, long period, long unit) {
        long person = jdbc.sql("""
                        insert into person (agency_id, code, full_name, sort_key, search_key, subject_group, duty_group)
                        select agency_id, :code, :code, :code, :code, 'CIVIL_SERVANT', :duty from period where id = :period returning id
                        """)
                .param("code", member.code())
                .param("duty", member.duty())
                .param("period", period)
                .query(Long.class)
                .single();
        long sheet = jdbc.sql("""
                        with t as (insert into post (person_id, agency_id, unit_id, role, title, valid_from)
                                   select :person, agency_id, :unit, :role, '', date '2018-01-01' from period where id = :period returning id)
                        insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name, duty_group,
                            subject_group, sheet_kind, status, days_worked, not_rated_reason, ratio_done, ratio_assigned)
                        select p.id, p.agency_id, p.month, :person, :unit, t.id, :role, '', u.name, :duty, 'CIVIL_SERVANT', :kind,
                               case when cast(:notRated as text) is null then 'DECIDED' else 'NOT_RATED' end, :days, :notRated, :done, :assigned
                        from period p, t, unit u where p.id = :period and u.id = :unit returning id
                        """)
                .param("person", person)
                .param("unit", unit)
                .param("role", member.role())
                .param("period", period)
                .param("duty", member.duty())
                .param("kind", member.kind().name())
                .param("notRated", member.notRated())
                .param("days", member.daysWorked() == null ? BigDecimal.valueOf(22) : member.daysWorked())
                .param("done", member.ratio() == null ? null : member.ratio().get(0))
                .param(
                        "assigned",
                        member.ratio() == null ? null : member.ratio().get(1))
                .query(Long.class)
                .single();
        if (member.notRated() == null) {
            decide(sheet, member, framework);
        }
        if (member.conduct() != null) {
            jdbc.sql("""
                            insert into conduct_record (agency_id, person_id, month, kind, document_no, decided_on, recorded_at)
                            select agency_id, ?, month, ?, ?, month, now() from period where id = ?
                            """)
                    .params(person, member.conduct().get(0), member.conduct().get(1), period)
                    .update();
        }
    }

    private void decide(long sheet, Member member, Framework framework) {
        Score score = member.score(framework);
        Points results = Points.sum(framework.sheet(member.kind()).criteria().stream()
                .filter(line -> line.kind() == Criterion.Kind.RATIO || line.kind() == Criterion.Kind.CONVERTED)
                .map(line -> score.sums().getOrDefault(line.code(), Points.ZERO))
                .toList());
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, complete, total, results_points, bonus_points, deducted, class_by_score,
                            started_at, updated_at)
                        select id, period_id, 'DECISION', ?, ?, ?, 0, ?, ?, now(), now() from score_sheet where id = ?
                        """)
                .params(
                        score.complete(),
                        score.total().value(),
                        results.value(),
                        score.deductionTotal().value(),
                        score.classByScore().name(),
                        sheet)
                .update();
    }

    private void choose(long period, Choice choice) {
        choice.keeping().forEach(code -> choose(period, choice.circle(), code, 1));
        choice.others().forEach(code -> choose(period, choice.circle(), code, 2));
    }

    private void choose(long period, String circle, String code, int place) {
        jdbc.sql("""
                        insert into tie_choice (period_id, person_id, circle, place, reason, chosen_by, chosen_at)
                        select s.period_id, s.person_id, :circle, :place, 'Việc khó hơn', s.person_id, now()
                        from score_sheet s join person p on p.id = s.person_id where s.period_id = :period and p.code = :code
                        """)
                .param("circle", circle)
                .param("place", place)
                .param("period", period)
                .param("code", code)
                .update();
    }
}
