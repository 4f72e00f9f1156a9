package vn.congtam.insight.personnel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.account.HeldPost;
import vn.congtam.organization.PostRole;

/** The units of an agency that an official leads today: as their head, or as the deputy of the agency in charge of them. */
@Component
public class LedUnits {

    private final JdbcClient jdbc;

    LedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Long> of(CurrentOfficial me, long agencyId) {
        List<HeldPost> held =
                me.posts().stream().filter(post -> post.agencyId() == agencyId).toList();
        List<Long> posts = held.stream()
                .filter(post -> PersonnelPermissions.leadsUnits(post.role()))
                .map(HeldPost::postId)
                .toList();
        return posts.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select unit_id from post where id in (:posts) and role = :head
                        union select unit_id from post_field where post_id in (:posts) and unit_id is not null
                        """)
                        .param("posts", posts)
                        .param("head", PostRole.HEAD.name())
                        .query((row, n) -> row.getLong(1))
                        .list();
    }
}
