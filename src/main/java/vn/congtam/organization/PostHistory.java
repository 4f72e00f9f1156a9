package vn.congtam.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts of a person through time, for the screens of this module. */
@Component
class PostHistory {

    private final JdbcClient jdbc;

    PostHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            long id,
            String unitName,
            PostRole role,
            String title,
            @Nullable ActingHead acting,
            boolean concurrent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String fields,
            int version) {

        public boolean isOpen() {
            return validTo == null;
        }

        public boolean lastsOn(LocalDate day) {
            return validTo == null || !validTo.isBefore(day);
        }

        public boolean isHead() {
            return role.isHead();
        }

        public boolean isDeputy() {
            return role == PostRole.DEPUTY || role == PostRole.AGENCY_DEPUTY;
        }
    }

    /** All posts of a person, the latest first, with what a deputy is in charge of. */
    List<Row> of(long agencyId, long personId) {
        return jdbc.sql("""
                        select t.id, u.name as unit_name, t.role, t.title, t.acting, t.concurrent, t.valid_from, t.valid_to, t.version,
                               (select string_agg(coalesce(f.duty_group, fu.name), ', ' order by coalesce(f.duty_group, fu.name))
                                from post_field f left join unit fu on fu.id = f.unit_id where f.post_id = t.id) as fields
                        from post t join unit u on u.id = t.unit_id
                        where t.person_id = :person and t.agency_id = :agency
                        order by t.valid_from desc, t.concurrent, t.id
                        """)
                .param("person", personId)
                .param("agency", agencyId)
                .query(new SimplePropertyRowMapper<>(Row.class))
                .list();
    }

    Optional<Row> find(long agencyId, long personId, long postId) {
        return of(agencyId, personId).stream()
                .filter(post -> post.id() == postId)
                .findFirst();
    }

    PostFieldsForm fields(long postId) {
        return new PostFieldsForm(
                jdbc.sql("select duty_group from post_field where post_id = :post and duty_group is not null")
                        .param("post", postId)
                        .query((row, n) -> row.getString(1))
                        .list(),
                jdbc.sql("select unit_id from post_field where post_id = :post and unit_id is not null")
                        .param("post", postId)
                        .query((row, n) -> row.getLong(1))
                        .list());
    }
}
