package vn.congtam.appeal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.worklog.SentFile;

/** Files of appeals; as evidence of tasks they are kept in the database and never looked into again. */
@Component
class AppealFiles {

    static final int MOST = 10;

    private static final RowMapper<FileLine> LINE = new SimplePropertyRowMapper<>(FileLine.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    AppealFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param size in bytes */
    record FileLine(long id, String fileName, long size, Instant uploadedAt) {

        private static final long KILO = 1024;

        /** Rounded up, at least 1. */
        public long kilobytes() {
            return Math.max(1, (size + KILO - 1) / KILO);
        }
    }

    /** A file to be downloaded. */
    record Content(String fileName, String contentType, Resource bytes) {}

    List<FileLine> of(long appealId) {
        return jdbc.sql(
                        "select id, file_name, size, uploaded_at from appeal_file where appeal_id = :appeal order by id")
                .param("appeal", appealId)
                .query(LINE)
                .list();
    }

    /**
     * Keeps a file with an open appeal.
     *
     * @throws Refused when there are too many
     */
    void add(long appealId, SentFile file, long accountId) {
        int written = jdbc.sql("""
                        insert into appeal_file (appeal_id, file_name, content_type, size, sha256, content, uploaded_by, uploaded_at)
                        select :appeal, :name, :type, :size, :digest, :content, :account, :at
                        where (select count(*) from appeal_file f where f.appeal_id = :appeal) < :most
                        """)
                .param("appeal", appealId)
                .param("name", file.name())
                .param("type", file.contentType())
                .param("size", file.bytes().length)
                .param("digest", file.sha256())
                .param("content", file.bytes())
                .param("account", accountId)
                .param("at", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .update();
        if (written == 0) {
            throw new Refused("appeal.refused.manyFiles", MOST);
        }
    }

    /** @throws NotFound for a file that is not of this very appeal */
    Content read(long appealId, long id) {
        return jdbc.sql(
                        "select file_name, content_type, content from appeal_file where id = :id and appeal_id = :appeal")
                .param("id", id)
                .param("appeal", appealId)
                .query((row, n) -> new Content(
                        row.getString("file_name"),
                        row.getString("content_type"),
                        new ByteArrayResource(row.getBytes("content"))))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
