package vn.congtam.exchange;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.TestCity.Official;

/** A closed yearly rating of an agency with the result of one person, written straight into the tables; a test publishes it. */
public final class PublishedYear {

    private PublishedYear() {}

    /** The mean is 91.5, the class B, the rank 2; answers the number of the rating. */
    public static long closed(JdbcClient jdbc, Official person, int year) {
        long rating = jdbc.sql("insert into year_rating (agency_id, year, opened_at) values (?, ?, now()) returning id")
                .params(person.agencyId(), year)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        with sheet as (
                            insert into year_sheet (year_rating_id, agency_id, year, person_id, unit_id, unit_name, post_title, role, duty_group)
                            values (:rating, :agency, :year, :person, :unit, 'Văn phòng', '', 'MEMBER', '') returning id)
                        insert into year_result (year_rating_id, sheet_id, person_id, agency_id, year, months, months_rated, mean, class_by_mean,
                            proposed, decided_class, class, moved_by_quota, rank, framework_version_id)
                        select :rating, id, :person, :agency, :year, '[]', 12, 91.5, 'A', 'A', 'A', 'B', true, 2,
                            (select max(id) from framework_version where code = '1841-QĐ/TU') from sheet
                        """)
                .param("rating", rating)
                .param("agency", person.agencyId())
                .param("year", year)
                .param("person", person.personId())
                .param("unit", person.unitId())
                .update();
        jdbc.sql("""
                        update year_rating set status = 'CLOSED', closed_at = now(), framework_version_id = (select max(id) from framework_version),
                            people = 1, rated = 1, quota_percent = 30, quota_limit = 0, top_decided = 1, top_after_quota = 0, moved = 1,
                            result_hash = '', audit_digest = '' where id = ?
                        """).param(rating).update();
        return rating;
    }

    public static void publish(JdbcClient jdbc, long rating) {
        jdbc.sql("update year_rating set status = 'PUBLISHED', published_at = now(), audience = 'PERSON' where id = ?")
                .param(rating)
                .update();
    }
}
