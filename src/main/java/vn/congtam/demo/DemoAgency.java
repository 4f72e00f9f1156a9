package vn.congtam.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.demo.DemoPlan.AgencyPlan;
import vn.congtam.demo.DemoPlan.PostPlan;
import vn.congtam.demo.DemoPlan.UnitPlan;
import vn.congtam.shared.VietnameseText;

/** One agency being settled: its units, people and posts. */
final class DemoAgency {

    private static final LocalDate SINCE = LocalDate.of(2025, 3, 1);

    private final JdbcClient jdbc;
    private final AgencyPlan plan;
    private final DemoNames names;
    private final DemoAccounts accounts;
    private final Random random;
    private final long agencyId;
    private final Map<String, Long> units = new HashMap<>();
    private int number;

    DemoAgency(JdbcClient jdbc, AgencyPlan plan, DemoNames names, DemoAccounts accounts, Random random) {
        this.jdbc = jdbc;
        this.plan = plan;
        this.names = names;
        this.accounts = accounts;
        this.random = random;
        this.agencyId = jdbc.sql("""
                        insert into agency (code, name, kind, parent_name, place, help_contact)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(plan.code(), plan.name(), plan.kind(), plan.parentName(), plan.place(), plan.helpContact())
                .query(Long.class)
                .single();
    }

    List<DemoOfficial> people() {
        int ordinal = 0;
        for (UnitPlan unit : plan.units()) {
            units.put(unit.name(), unit(unit, ordinal++));
        }
        List<DemoOfficial> people = new ArrayList<>();
        for (UnitPlan unit : plan.units()) {
            for (PostPlan post : unit.posts()) {
                for (int i = 0; i < post.people(); i++) {
                    people.add(person(unit, post));
                }
            }
        }
        return people;
    }

    private long unit(UnitPlan unit, int ordinal) {
        return jdbc.sql("insert into unit (agency_id, name, search_key, ordinal) values (?, ?, ?, ?) returning id")
                .params(agencyId, unit.name(), VietnameseText.searchKey(unit.name()), ordinal)
                .query(Long.class)
                .single();
    }

    private DemoOfficial person(UnitPlan unit, PostPlan post) {
        String gender = post.gender() != null ? post.gender() : random.nextInt(10) < 6 ? "FEMALE" : "MALE";
        String name = post.name() != null ? post.name() : names.fresh(gender);
        String username = post.username() != null ? post.username() : names.username(name);
        long person = insertPerson(post, gender, name, username);
        insertPost(unit, post, person);
        long account = accounts.create(person, username, name);
        if (post.grants() != null) {
            post.grants().forEach(role -> accounts.grant(account, role, agencyId));
        }
        return new DemoOfficial(
                person,
                account,
                agencyId,
                unit.name(),
                post.roleOrMember(),
                username,
                unit.style(),
                unit.tasks(),
                55 + random.nextInt(44));
    }

    private long insertPerson(PostPlan post, String gender, String name, String username) {
        boolean leader = post.roleOrMember().isLeader();
        String group = post.subjectGroup() == null ? "CIVIL_SERVANT" : post.subjectGroup();
        LocalDate birth = LocalDate.of(leader ? 1970 : 1976, 1, 1).plusDays(random.nextInt(leader ? 5500 : 8300));
        return jdbc.sql("""
                        insert into person (agency_id, code, full_name, sort_key, search_key, birth_date, gender,
                                            subject_group, job_position, grade, duty_group, email)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        agencyId,
                        "%s%04d".formatted(plan.code(), ++number),
                        name,
                        VietnameseText.nameSortKey(name),
                        VietnameseText.searchKey(name),
                        birth,
                        gender,
                        group,
                        post.jobPosition() == null ? post.title() : post.jobPosition(),
                        "CONTRACT_WORKER".equals(group) ? "" : leader ? "Chuyên viên chính" : "Chuyên viên",
                        post.dutyGroup(),
                        username + "@" + plan.code().toLowerCase(Locale.ROOT) + ".example")
                .query(Long.class)
                .single();
    }

    private void insertPost(UnitPlan unit, PostPlan post, long person) {
        long id = jdbc.sql("""
                        insert into post (person_id, agency_id, unit_id, role, title, valid_from)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        person,
                        agencyId,
                        unitId(unit.name()),
                        post.roleOrMember().name(),
                        post.title(),
                        SINCE)
                .query(Long.class)
                .single();
        if (post.leadsUnits() != null) {
            post.leadsUnits()
                    .forEach(led -> jdbc.sql("insert into post_field (post_id, unit_id) values (?, ?)")
                            .params(id, unitId(led))
                            .update());
        }
        if (post.leadsDutyGroups() != null) {
            post.leadsDutyGroups()
                    .forEach(led -> jdbc.sql("insert into post_field (post_id, duty_group) values (?, ?)")
                            .params(id, led)
                            .update());
        }
    }

    private long unitId(String name) {
        Long id = units.get(name);
        if (id == null) {
            throw new IllegalStateException("demo/city.yaml names no unit " + name);
        }
        return id;
    }
}
