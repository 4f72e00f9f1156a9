package vn.congtam.document.letterhead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.congtam.organization.Organization;

/** Finds what an agency has laid down for its papers. A paper takes the version of its own date, so that old papers keep their form. */
@Service
public class Letterheads {

    private final JdbcClient jdbc;
    private final Organization organization;

    Letterheads(JdbcClient jdbc, Organization organization) {
        this.jdbc = jdbc;
        this.organization = organization;
    }

    /** A version in the list of versions. */
    record Line(LocalDate validFrom, String agencyName, String by, java.time.Instant changedAt) {}

    /** Head of a paper of this date. */
    public Letterhead head(long agencyId, LocalDate date) {
        return of(agencyId, date).head(date, date.getYear());
    }

    /** What holds for papers of this date; the agency's own names where nothing was laid down. */
    public Stationery of(long agencyId, LocalDate date) {
        return jdbc.sql("""
                        select * from letterhead where agency_id = :agency and valid_from <= :date
                        order by valid_from desc, id desc limit 1
                        """)
                .param("agency", agencyId)
                .param("date", date)
                .query((row, n) -> read(row))
                .optional()
                .orElseGet(() -> Stationery.of(organization.agency(agencyId)));
    }

    /** Number of the version that was written last, 0 without any. */
    long newest(long agencyId) {
        return jdbc.sql("select coalesce(max(id), 0) from letterhead where agency_id = :agency")
                .param("agency", agencyId)
                .query(Long.class)
                .single();
    }

    List<Line> versions(long agencyId) {
        return jdbc.sql("""
                        select l.valid_from, l.agency_name, a.display_name, l.changed_at
                        from letterhead l join account a on a.id = l.changed_by
                        where l.agency_id = :agency order by l.valid_from desc, l.id desc limit 50
                        """)
                .param("agency", agencyId)
                .query((row, n) -> new Line(
                        row.getDate("valid_from").toLocalDate(),
                        row.getString("agency_name"),
                        row.getString("display_name"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private static Stationery read(ResultSet row) throws SQLException {
        return new Stationery(
                row.getLong("id"),
                row.getLong("agency_id"),
                row.getDate("valid_from").toLocalDate(),
                HeadForm.valueOf(row.getString("form")),
                row.getString("parent_name"),
                row.getString("agency_name"),
                row.getString("place"),
                row.getString("symbol"),
                new Signature(
                        Authority.valueOf(row.getString("authority")),
                        row.getString("on_behalf_of"),
                        row.getString("head_title"),
                        row.getString("signer_title"),
                        row.getString("signer_name")),
                row.getString("grounds"),
                row.getString("recipients"));
    }
}
