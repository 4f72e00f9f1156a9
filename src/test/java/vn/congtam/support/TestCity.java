package vn.congtam.support;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.congtam.shared.VietnameseText;

/** Makes agencies, units, people, posts and accounts for a test; names are unique in the shared database. */
@TestComponent
public class TestCity {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private final JdbcClient jdbc;
    private final UserDetailsService users;

    TestCity(JdbcClient jdbc, UserDetailsService users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    /** @param accountId account of the person, user name = code in lower case, password "{noop}secret" */
    public record Official(long personId, long accountId, long agencyId, long unitId, long postId, String username) {}

    public long agency() {
        int n = NUMBER.incrementAndGet();
        return insert("insert into agency (code, name, kind) values ('T" + n + "', 'UBND phường Thử " + n
                + "', 'COMMUNE') returning id");
    }

    /** A published framework of the whole city. */
    public long framework(String code) {
        return jdbc.sql(
                        "select id from framework_version where code = ? and agency_id is null order by version desc limit 1")
                .param(code)
                .query(Long.class)
                .single();
    }

    /** An open month of 22 working days. */
    public long period(long agencyId, YearMonth month, long framework) {
        return jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due, publish_due,
                            working_days, opened_at)
                        select :agency, m, :framework, m + 3, m + 24, m + 25, m + 27, m + 35, 22, now() from cast(:month as date) m
                        returning id
                        """)
                .param("agency", agencyId)
                .param("framework", framework)
                .param("month", month.atDay(1))
                .query(Long.class)
                .single();
    }

    public long unit(long agencyId, String name) {
        return jdbc.sql("insert into unit (agency_id, name, search_key) values (?, ?, ?) returning id")
                .params(agencyId, name, VietnameseText.searchKey(name))
                .query(Long.class)
                .single();
    }

    /** An official with a post since 2024 and an account. Role: MEMBER, DEPUTY, HEAD, AGENCY_DEPUTY or AGENCY_HEAD. */
    public Official official(long agencyId, long unitId, String role, String name) {
        int n = NUMBER.incrementAndGet();
        long person = jdbc.sql("""
                        insert into person (agency_id, code, full_name, sort_key, search_key, subject_group, duty_group)
                        values (?, ?, ?, ?, ?, 'CIVIL_SERVANT', ?) returning id
                        """)
                .params(
                        agencyId,
                        "C" + n,
                        name,
                        VietnameseText.nameSortKey(name),
                        VietnameseText.searchKey(name),
                        "MEMBER".equals(role) ? "Chuyên môn" : "Lãnh đạo")
                .query(Long.class)
                .single();
        long post = jdbc.sql("""
                        insert into post (person_id, agency_id, unit_id, role, title, valid_from) values (?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(person, agencyId, unitId, role, role, SINCE)
                .query(Long.class)
                .single();
        return new Official(person, account(person, "c" + n, name), agencyId, unitId, post, "c" + n);
    }

    /** An account with a granted role and no person. Role: HR, CITY_HR, INSPECTOR or ADMINISTRATOR. */
    public String granted(String role, @Nullable Long agencyId) {
        String username = "g" + NUMBER.incrementAndGet();
        grant(account(null, username, username), role, agencyId);
        return username;
    }

    public void grant(long accountId, String role, @Nullable Long agencyId) {
        jdbc.sql("insert into granted_role (account_id, role, agency_id, granted_at) values (?, ?, ?, now())")
                .params(accountId, role, agencyId)
                .update();
    }

    /** Signs a MockMvc request in as this user. */
    public RequestPostProcessor as(String username) {
        return SecurityMockMvcRequestPostProcessors.user(users.loadUserByUsername(username));
    }

    private long account(@Nullable Long personId, String username, String name) {
        return jdbc.sql("""
                        insert into account (person_id, username, display_name, password_hash, one_time, created_at)
                        values (?, ?, ?, '{noop}secret', false, now()) returning id
                        """).params(personId, username, name).query(Long.class).single();
    }

    private long insert(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
