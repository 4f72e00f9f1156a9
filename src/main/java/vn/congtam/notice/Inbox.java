package vn.congtam.notice;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a reader's notices, unread ones first, and marks them. */
@Service
class Inbox {

    static final int PAGE = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where a page begins: after this notice. */
    record Place(boolean read, long id) {}

    /**
     * Where a notice leads.
     *
     * @param actingForId whose desk it leads to, null for the own one
     * @param there whether what it is about still exists and still concerns the reader
     */
    record Opened(String link, @Nullable Long actingForId, boolean there) {}

    /** One more than a page, so that the caller sees whether more follow. */
    List<Notice> page(Reader reader, @Nullable Place after) {
        return own("select " + Notice.COLUMNS + " from notice n where " + Reader.OWN + """
                          and (cast(:id as bigint) is null or (n.read_at is not null, -n.id) > (cast(:read as boolean), -cast(:id as bigint)))
                        order by n.read_at is not null, n.id desc limit :limit
                        """, reader)
                .param("id", after == null ? null : after.id(), Types.BIGINT)
                .param("read", after != null && after.read())
                .param("limit", PAGE + 1)
                .query((row, n) -> Notice.read(row))
                .list();
    }

    /** Marks a notice as read and says where it leads; empty for a notice that is not the reader's. */
    @Transactional
    public Optional<Opened> open(Reader reader, long noticeId) {
        return own("""
                        update notice n set read_at = coalesce(n.read_at, :now) where n.id = :id and
                        """ + Reader.OWN + """
                        returning n.link, n.acting_for_id,
                            case when n.kind = 'SHEET_REOPENED' then true -- its subject is the month
                                 when n.kind like 'SHEET%' then n.person_id is null or exists (
                                     select 1 from score_sheet s where s.id = n.subject_id
                                       and coalesce(n.acting_for_id, n.person_id) in (s.person_id, s.reviewer1_id, s.reviewer2_id, s.decider_id))
                                 when n.kind like 'TASK%' then exists (
                                     select 1 from task t left join score_sheet s on s.person_id = t.person_id and s.month = t.month
                                     where t.id = n.subject_id
                                       and n.person_id in (t.person_id, t.assigner_id, s.reviewer1_id, s.reviewer2_id, s.decider_id))
                                 else true end as there
                        """, reader)
                .param("id", noticeId)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Opened(
                        row.getString("link"), row.getObject("acting_for_id", Long.class), row.getBoolean("there")))
                .optional();
    }

    @Transactional
    public int readAll(Reader reader) {
        return own("update notice n set read_at = :now where n.read_at is null and " + Reader.OWN, reader)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private JdbcClient.StatementSpec own(String sql, Reader reader) {
        return jdbc.sql(sql).param("person", reader.personId(), Types.BIGINT).param("account", reader.accountId());
    }
}
