package vn.congtam.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/** Moves people within an agency: the main post ends and the new one begins in one act. */
@Service
public class PostMoves {

    private final PostService service;
    private final PostRepository posts;
    private final JdbcClient jdbc;
    private final Formats formats;

    PostMoves(PostService service, PostRepository posts, JdbcClient jdbc, Formats formats) {
        this.service = service;
        this.posts = posts;
        this.jdbc = jdbc;
        this.formats = formats;
    }

    /** @param acting of a head who is not appointed */
    public record NewPost(
            long unitId,
            PostRole role,
            String title,
            @Nullable ActingHead acting) {}

    /** @param toPostId null for somebody who leaves */
    public record Moved(long fromPostId, @Nullable Long toPostId) {}

    /**
     * Ends the main post on the day before and begins the new one.
     *
     * @param post null for somebody who leaves the agency
     * @throws Refused without a main post that lasts, or when the day is not after its first one
     */
    @Transactional
    public Moved move(long agencyId, long personId, @Nullable NewPost post, LocalDate firstDay) {
        Post open = posts.findOpenMain(personId).orElseThrow(() -> new Refused("organization.move.noPost"));
        long from = posts.find(agencyId, open.idOrFail())
                .map(Post::idOrFail)
                .orElseThrow(() -> new Refused("organization.move.noPost"));
        if (!firstDay.isAfter(open.validFrom())) {
            throw new Refused("organization.move.beforePost", formats.date(open.validFrom()));
        }
        if (post == null) {
            service.end(agencyId, from, new PostEndForm(firstDay.minusDays(1), open.version()));
            return new Moved(from, null);
        }
        service.begin(
                agencyId,
                personId,
                new PostForm(post.unitId(), post.role(), post.title(), false, post.acting(), firstDay));
        return new Moved(
                from,
                jdbc.sql("select id from post where person_id = :person and valid_from = :first and not concurrent")
                        .param("person", personId)
                        .param("first", firstDay)
                        .query(Long.class)
                        .single());
    }
}
