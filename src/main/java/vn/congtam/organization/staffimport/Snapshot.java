package vn.congtam.organization.staffimport;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.organization.Gender;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.SubjectGroup;

/** What the database says about an agency at the moment of the comparison, read in three statements. */
record Snapshot(Map<String, Known> people, List<KnownPost> posts, List<KnownUnit> units, Map<Long, KnownPost> latest) {

    record Known(
            long id,
            String code,
            String fullName,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender,
            SubjectGroup subjectGroup,
            String jobPosition,
            String grade,
            String dutyGroup,
            String email) {}

    record KnownPost(
            long id,
            long personId,
            String personName,
            long unitId,
            PostRole role,
            String title,
            boolean concurrent,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    record KnownUnit(
            long id,
            @Nullable Long parentId,
            String name,
            String searchKey,
            @Nullable LocalDate closedOn) {}

    static Snapshot read(JdbcClient jdbc, long agencyId) {
        List<Known> people = jdbc.sql("""
                        select id, code, full_name, birth_date, gender, subject_group, job_position, grade, duty_group, email
                        from person where agency_id = :agency
                        """)
                .param("agency", agencyId)
                .query(new SimplePropertyRowMapper<>(Known.class))
                .list();
        List<KnownPost> posts = jdbc.sql("""
                        select t.id, t.person_id, p.full_name as person_name, t.unit_id, t.role, t.title, t.concurrent,
                               t.valid_from, t.valid_to
                        from post t join person p on p.id = t.person_id
                        where t.agency_id = :agency
                        """)
                .param("agency", agencyId)
                .query(new SimplePropertyRowMapper<>(KnownPost.class))
                .list();
        List<KnownUnit> units = jdbc.sql(
                        "select id, parent_id, name, search_key, closed_on from unit where agency_id = :agency order by id")
                .param("agency", agencyId)
                .query(new SimplePropertyRowMapper<>(KnownUnit.class))
                .list();
        return new Snapshot(
                people.stream().collect(Collectors.toMap(Known::code, Function.identity())),
                posts,
                units,
                latestMain(posts));
    }

    private static Map<Long, KnownPost> latestMain(List<KnownPost> posts) {
        Map<Long, KnownPost> latest = new HashMap<>();
        posts.stream()
                .filter(post -> !post.concurrent())
                .sorted(Comparator.comparing(KnownPost::validFrom))
                .forEach(post -> latest.put(post.personId(), post));
        return latest;
    }
}
