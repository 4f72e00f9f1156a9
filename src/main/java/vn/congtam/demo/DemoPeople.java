package vn.congtam.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.congtam.account.Role;
import vn.congtam.demo.DemoPlan.AgencyPlan;
import vn.congtam.demo.DemoPlan.PostPlan;
import vn.congtam.demo.DemoPlan.UnitPlan;
import vn.congtam.shared.VietnameseText;

/** Puts agencies, units, people, posts and accounts into an empty database. */
@Component
@Profile("demo")
class DemoPeople {

    static final String PASSWORD = "congtam-demo";

    private static final LocalDate SINCE = LocalDate.of(2025, 3, 1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder encoder;
    private final Random random = new Random(1841);
    private final Set<String> usedNames = new HashSet<>();
    private final Set<String> usedUsernames = new HashSet<>();

    DemoPeople(JdbcClient jdbc, Clock clock, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.encoder = encoder;
    }

    List<DemoOfficial> settle(DemoTexts texts) {
        String hash = encoder.encode(PASSWORD);
        List<DemoOfficial> officials = new ArrayList<>();
        reserve(texts.plan());
        for (AgencyPlan agency : texts.plan().agencies()) {
            officials.addAll(new Settlement(texts, agency, hash).people());
        }
        texts.plan().accounts().forEach(a -> grant(account(null, a.username(), a.name(), hash), a.role(), null));
        return officials;
    }

    private void reserve(DemoPlan plan) {
        plan.agencies().stream()
                .flatMap(agency -> agency.units().stream())
                .flatMap(unit -> unit.posts().stream())
                .forEach(post -> {
                    if (post.name() != null) {
                        usedNames.add(post.name());
                    }
                    if (post.username() != null) {
                        usedUsernames.add(post.username());
                    }
                });
    }

    private long account(@Nullable Long person, String username, String name, String hash) {
        return jdbc.sql("""
                        insert into account (person_id, username, display_name, password_hash, one_time, created_at)
                        values (:person, :username, :name, :hash, false, :now) returning id
                        """)
                .param("person", person, java.sql.Types.BIGINT)
                .param("username", username)
                .param("name", name)
                .param("hash", hash)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private void grant(long account, Role role, @Nullable Long agency) {
        jdbc.sql(
                        "insert into granted_role (account_id, role, agency_id, granted_at) values (:account, :role, :agency, :now)")
                .param("account", account)
                .param("role", role.name())
                .param("agency", agency, java.sql.Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** "Nguyễn Thị Minh Hạnh" → "hanh.ntm"; a number follows when it is taken. */
    private String username(String name) {
        String[] words = VietnameseText.searchKey(name).split(" ");
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < words.length - 1; i++) {
            initials.append(words[i].charAt(0));
        }
        String base = words[words.length - 1] + "." + initials;
        String username = base;
        for (int n = 2; !usedUsernames.add(username); n++) {
            username = base + n;
        }
        return username;
    }

    /** One agency being settled. */
    private final class Settlement {

        private final DemoTexts texts;
        private final AgencyPlan plan;
        private final String hash;
        private final long agencyId;
        private final Map<String, Long> units = new HashMap<>();
        private int number;

        Settlement(DemoTexts texts, AgencyPlan plan, String hash) {
            this.texts = texts;
            this.plan = plan;
            this.hash = hash;
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
            String name = post.name() != null ? post.name() : freshName(gender);
            String username = post.username() != null ? post.username() : username(name);
            long person = insertPerson(post, gender, name, username);
            insertPost(unit, post, person);
            long account = account(person, username, name, hash);
            if (post.grants() != null) {
                post.grants().forEach(role -> grant(account, role, agencyId));
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

        private String freshName(String gender) {
            String name = texts.name(gender, random);
            while (!usedNames.add(name)) {
                name = texts.name(gender, random);
            }
            return name;
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
}
