package vn.congtam.scorecard.transfers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/** Reads transfers of an agency, both ways: those that wait for somebody first, then the newest. */
@Component
class TransferLists {

    private static final int MOST = 200;

    private static final String SELECT = """
            select x.id, x.kind, x.person_id, p.full_name as name, p.code, coalesce(t.title || ', ' || u.name, '') as post,
                   coalesce(n.title || ', ' || nu.name, '') as new_post, x.from_agency_id, fa.name as from_agency, x.to_agency_id, ta.name as to_agency,
                   x.document_no, x.document_day, x.effective_on, x.until, x.status, x.answer,
                   exists (select 1 from agency_transfer r where r.returns_id = x.id and r.status = 'ACCEPTED') as returned, x.version
            from agency_transfer x
            join person p on p.id = x.person_id
            join agency fa on fa.id = x.from_agency_id
            join agency ta on ta.id = x.to_agency_id
            left join lateral (
                select b.title, b.unit_id from post b
                where case when x.from_post_id is null then b.person_id = x.person_id and b.agency_id = x.from_agency_id and not b.concurrent
                           else b.id = x.from_post_id end
                order by b.valid_from desc limit 1) t on true
            left join unit u on u.id = t.unit_id
            left join post n on n.id = x.to_post_id
            left join unit nu on nu.id = n.unit_id
            where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TransferLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Transfer> from(long agencyId) {
        return list("x.from_agency_id = :agency", agencyId);
    }

    List<Transfer> to(long agencyId) {
        return list("x.to_agency_id = :agency", agencyId);
    }

    private List<Transfer> list(String condition, long agencyId) {
        return jdbc.sql(SELECT + condition + """
                         order by x.status = 'RELEASED' desc, (x.kind = 'SECONDMENT' and x.status = 'ACCEPTED' and not exists (
                             select 1 from agency_transfer r where r.returns_id = x.id)) desc, x.id desc limit :most
                        """)
                .param("agency", agencyId)
                .param("most", MOST)
                .query(new SimplePropertyRowMapper<>(Transfer.class))
                .list();
    }

    /** @throws NotFound for an unknown number and for one that is neither from nor to the agency */
    Transfer get(long agencyId, long id) {
        return jdbc.sql(SELECT + "x.id = :id and :agency in (x.from_agency_id, x.to_agency_id)")
                .param("id", id)
                .param("agency", agencyId)
                .query(new SimplePropertyRowMapper<>(Transfer.class))
                .optional()
                .orElseThrow(NotFound::new);
    }

    LocalDate today() {
        return VietnamTime.today(clock);
    }
}
