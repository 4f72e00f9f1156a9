package vn.congtam.scorecard;

import java.util.List;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the comments on a sheet. Those who decide read them at once, the official with the published result: the caller asks. */
@Component
public class ConcurrentComments {

    private final JdbcClient jdbc;

    ConcurrentComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ConcurrentComment> of(long sheetId) {
        return jdbc.sql("""
                        select unit_name, post_title, author_name, body, written_at from concurrent_comment
                        where sheet_id = :sheet order by unit_name, id
                        """)
                .param("sheet", sheetId)
                .query(new SimplePropertyRowMapper<>(ConcurrentComment.class))
                .list();
    }
}
