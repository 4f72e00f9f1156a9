package vn.congtam.worklog;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Refused;

/** Files of tasks, kept in the database so that every node has them and a backup is one. */
@Service
class EvidenceStore {

    private static final int MOST_PER_TASK = 20;

    private final JdbcClient jdbc;
    private final MonthGuard months;
    private final AuditTrail audit;
    private final Clock clock;

    /** A file to be downloaded. */
    record Content(String fileName, String contentType, Resource bytes) {}

    EvidenceStore(JdbcClient jdbc, MonthGuard months, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.months = months;
        this.audit = audit;
        this.clock = clock;
    }

    List<EvidenceLine> of(long taskId) {
        return jdbc.sql("""
                        select e.id, e.file_name, e.size, e.sha256, a.display_name, e.uploaded_at
                        from evidence e join account a on a.id = e.uploaded_by where e.task_id = :task order by e.id
                        """)
                .param("task", taskId)
                .query((row, n) -> new EvidenceLine(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getString("display_name"),
                        row.getTimestamp("uploaded_at").toInstant()))
                .list();
    }

    /** @throws Refused for a file that is empty, too large or neither PDF, Word, Excel nor image */
    @Transactional
    void add(TaskLine task, String fileName, byte[] bytes, CurrentOfficial me) {
        months.requireWritable(task.agencyId(), task.month());
        SentFile file = SentFile.of(fileName, bytes);
        if (of(task.id()).size() >= MOST_PER_TASK) {
            throw new Refused("worklog.refused.manyFiles", MOST_PER_TASK);
        }
        jdbc.sql("""
                        insert into evidence (task_id, agency_id, month, file_name, content_type, size, sha256, content,
                                              uploaded_by, uploaded_at)
                        values (:task, :agency, :month, :name, :type, :size, :digest, :content, :account, :at)
                        """)
                .param("task", task.id())
                .param("agency", task.agencyId())
                .param("month", task.month().atDay(1))
                .param("name", file.name())
                .param("type", file.contentType())
                .param("size", bytes.length)
                .param("digest", file.sha256())
                .param("content", bytes)
                .param("account", me.accountId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        record("evidence.added", task, Map.of("file", file.name(), "sha256", file.sha256()));
    }

    /** Only a file of this very task. */
    Optional<Content> read(long taskId, long id) {
        return jdbc.sql("select file_name, content_type, content from evidence where id = :id and task_id = :task")
                .param("id", id)
                .param("task", taskId)
                .query((row, n) -> new Content(
                        row.getString("file_name"),
                        row.getString("content_type"),
                        new ByteArrayResource(row.getBytes("content"))))
                .optional();
    }

    @Transactional
    void remove(TaskLine task, long id) {
        months.requireWritable(task.agencyId(), task.month());
        int removed = jdbc.sql("delete from evidence where id = :id and task_id = :task")
                .param("id", id)
                .param("task", task.id())
                .update();
        if (removed > 0) {
            record("evidence.removed", task, Map.of("evidence", id));
        }
    }

    private void record(String action, TaskLine task, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "task", task.id())
                .in(task.agencyId(), task.month())
                .with(detail));
    }
}
