package vn.congtam.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.shared.VietnamTime;

/** Reads the current official in one statement. */
@Component
public class CurrentOfficials {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CurrentOfficials(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Empty when the account is gone or disabled. */
    public Optional<CurrentOfficial> find(long accountId) {
        return jdbc.sql("""
                        select a.id, a.username, a.display_name, a.person_id, a.one_time,
                               coalesce(p.agency_id, r.first_agency) as agency_id, ag.name as agency_name, r.roles, o.posts,
                               (select count(*) from (select 1 from notice n where n.person_id = a.person_id and n.read_at is null limit 100) x)
                             + (select count(*) from (select 1 from notice n where n.account_id = a.id and n.read_at is null limit 100) y) as unread
                        from account a
                        left join person p on p.id = a.person_id
                        cross join lateral (
                            select coalesce(json_agg(json_build_object('role', g.role, 'agencyId', g.agency_id)), '[]') as roles,
                                   min(g.agency_id) as first_agency
                            from granted_role g where g.account_id = a.id) r
                        cross join lateral (
                            select coalesce(json_agg(json_build_object('postId', t.id, 'agencyId', t.agency_id, 'unitId', t.unit_id,
                                       'role', t.role, 'title', t.title, 'unitName', u.name, 'concurrent', t.concurrent)
                                       order by t.concurrent, t.id), '[]') as posts
                            from post t join unit u on u.id = t.unit_id
                            where t.person_id = a.person_id
                              and :today between t.valid_from and coalesce(t.valid_to, 'infinity')) o
                        left join agency ag on ag.id = coalesce(p.agency_id, r.first_agency)
                        where a.id = :id and a.enabled
                        """)
                .param("id", accountId)
                .param("today", VietnamTime.today(clock))
                .query((row, n) -> {
                    List<Grant> grants = json.readValue(row.getString("roles"), new TypeReference<List<Grant>>() {});
                    String agencyName = row.getString("agency_name");
                    return new CurrentOfficial(
                            row.getLong("id"),
                            row.getString("username"),
                            row.getString("display_name"),
                            row.getObject("person_id", Long.class),
                            row.getObject("agency_id", Long.class),
                            agencyName == null ? "" : agencyName,
                            grants.stream().map(Grant::role).collect(Collectors.toUnmodifiableSet()),
                            agencies(grants),
                            json.readValue(row.getString("posts"), new TypeReference<List<HeldPost>>() {}),
                            row.getBoolean("one_time"),
                            row.getInt("unread"),
                            null);
                })
                .optional();
    }

    private static Set<Long> agencies(List<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.role() == Role.HR)
                .flatMap(grant -> java.util.stream.Stream.ofNullable(grant.agencyId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Grant(Role role, @Nullable Long agencyId) {}
}
