package vn.congtam.upload;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnameseText;

/** Keeps uploaded files of an agency until they are confirmed, discarded or a day old. */
@Service
public class StagedFiles {

    /** An upload that nobody confirms is forgotten after this time. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    StagedFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Last part of the name that the browser sent, without characters that cannot be shown. */
    public static String nameOf(MultipartFile file, String otherwise) {
        String name = file.getOriginalFilename();
        String clean = VietnameseText.clean(name == null ? "" : name.replaceAll("^.*[/\\\\]", ""));
        return clean.isEmpty() ? otherwise : clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }

    /** @param purpose keeps the files of one import apart from those of another */
    @Transactional
    public UUID keep(long agencyId, String purpose, String fileName, byte[] content, long accountId) {
        jdbc.sql("delete from staged_file where uploaded_at < :limit")
                .param("limit", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into staged_file (id, agency_id, purpose, file_name, content, uploaded_by, uploaded_at)
                        values (:id, :agency, :purpose, :name, :content, :account, :now)
                        """)
                .param("id", id)
                .param("agency", agencyId)
                .param("purpose", purpose)
                .param("name", fileName)
                .param("content", content)
                .param("account", accountId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** @throws NotFound when it is not this agency's, of another purpose, forgotten or already taken over */
    public <T> Staged<T> read(long agencyId, String purpose, UUID id, Function<byte[], T> reader) {
        return read(agencyId, purpose, id, reader, "");
    }

    /**
     * Like {@code read}, and nobody else may confirm or discard it before the transaction ends.
     *
     * @throws NotFound when it is not this agency's, of another purpose, forgotten or already taken over
     */
    public <T> Staged<T> take(long agencyId, String purpose, UUID id, Function<byte[], T> reader) {
        return read(agencyId, purpose, id, reader, "for update");
    }

    @Transactional
    public void forget(long agencyId, UUID id) {
        jdbc.sql("delete from staged_file where id = :id and agency_id = :agency")
                .param("id", id)
                .param("agency", agencyId)
                .update();
    }

    private <T> Staged<T> read(long agencyId, String purpose, UUID id, Function<byte[], T> reader, String lock) {
        return jdbc.sql("""
                        select file_name, content, uploaded_at from staged_file
                        where id = :id and agency_id = :agency and purpose = :purpose
                        """ + lock)
                .param("id", id)
                .param("agency", agencyId)
                .param("purpose", purpose)
                .query((row, n) -> new Staged<>(
                        row.getString("file_name"),
                        row.getTimestamp("uploaded_at").toInstant(),
                        reader.apply(row.getBytes("content"))))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
