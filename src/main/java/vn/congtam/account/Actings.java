package vn.congtam.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.shared.VietnamTime;

/** Reads under which delegation somebody acts, in one statement. */
@Component
public class Actings {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Actings(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Empty unless the delegation holds today and both people are still in posts of its agency. */
    public Optional<Acting> inForce(long delegationId, long delegateId) {
        return jdbc.sql("""
                        select d.id, d.delegator_id, p.full_name, d.document_no, d.valid_to, d.scope, o.posts
                        from delegation d join person p on p.id = d.delegator_id
                        cross join lateral (
                            select json_agg(json_build_object('postId', t.id, 'agencyId', t.agency_id, 'unitId', t.unit_id,
                                       'role', t.role, 'title', t.title, 'unitName', u.name, 'concurrent', t.concurrent)
                                       order by t.concurrent, t.id) as posts
                            from post t join unit u on u.id = t.unit_id
                            where t.person_id = d.delegator_id and t.agency_id = d.agency_id
                              and :today between t.valid_from and coalesce(t.valid_to, 'infinity')) o
                        where d.id = :id and d.delegate_id = :delegate and d.revoked_at is null
                          and :today between d.valid_from and d.valid_to and o.posts is not null
                          and exists (select 1 from post t where t.person_id = d.delegate_id and t.agency_id = d.agency_id
                                      and :today between t.valid_from and coalesce(t.valid_to, 'infinity'))
                        """)
                .param("id", delegationId)
                .param("delegate", delegateId)
                .param("today", VietnamTime.today(clock))
                .query((row, n) -> new Acting(
                        row.getLong("id"),
                        row.getLong("delegator_id"),
                        row.getString("full_name"),
                        row.getString("document_no"),
                        row.getDate("valid_to").toLocalDate(),
                        DelegationScope.valueOf(row.getString("scope")),
                        json.readValue(row.getString("posts"), new TypeReference<List<HeldPost>>() {})))
                .optional();
    }
}
