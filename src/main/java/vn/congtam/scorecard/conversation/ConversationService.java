package vn.congtam.scorecard.conversation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/** Adds remarks and writes feedback. The database refuses both when the month has moved on meanwhile. */
@Service
class ConversationService {

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ConversationService(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a remark; it stays as it is.
     *
     * @param criterion code of a line, null for the whole sheet
     * @throws Conflict when the month is closed
     * @throws Refused without words or with too many
     */
    @Transactional
    void say(TalkedSheet sheet, @Nullable String criterion, String typed) {
        if (!sheet.requireRead().canWrite()) {
            throw new Conflict("web.error.monthClosed");
        }
        if (criterion != null
                && sheet.criteria().stream().noneMatch(line -> line.code().equals(criterion))) {
            throw new NotFound();
        }
        String body = typed.replace("\r", "").strip();
        if (body.isEmpty()) {
            throw new Refused("scorecard.talk.refused.empty");
        }
        TextLimit.PROSE.require(body);
        jdbc.sql("""
                        insert into sheet_remark (period_id, sheet_id, criterion, author_id, author_name, body, written_at)
                        values (:period, :sheet, :criterion, :author, :name, :body, :at)
                        """)
                .param("period", sheet.periodId())
                .param("sheet", sheet.subject().sheetId())
                .param("criterion", criterion, Types.VARCHAR)
                .param("author", sheet.me().personId(), Types.BIGINT)
                .param("name", sheet.me().name())
                .param("body", body)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        note("remark.written", sheet, Map.of("text", body));
    }

    /**
     * Writes the feedback, or writes it anew.
     *
     * @throws Conflict before the decision and after the publication
     */
    @Transactional
    void advise(TalkedSheet sheet, FeedbackForm form) {
        if (!sheet.requireRead().canGiveFeedback()) {
            throw new Conflict("scorecard.talk.conflict.feedback");
        }
        jdbc.sql("""
                        insert into sheet_feedback (sheet_id, period_id, strengths, to_improve, next_month, author_id, author_name, written_at)
                        values (:sheet, :period, :strengths, :improve, :next, :author, :name, :at)
                        on conflict (sheet_id) do update set strengths = excluded.strengths, to_improve = excluded.to_improve,
                            next_month = excluded.next_month, author_id = excluded.author_id, author_name = excluded.author_name,
                            written_at = excluded.written_at
                        """)
                .param("sheet", sheet.subject().sheetId())
                .param("period", sheet.periodId())
                .param("strengths", form.strengths())
                .param("improve", form.toImprove())
                .param("next", form.nextMonth())
                .param("author", sheet.me().personId(), Types.BIGINT)
                .param("name", sheet.me().name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        note(
                "feedback.written",
                sheet,
                Map.of(
                        "strengths", form.strengths(),
                        "toImprove", form.toImprove(),
                        "nextMonth", form.nextMonth()));
    }

    private void note(String action, TalkedSheet sheet, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "score_sheet", sheet.subject().sheetId())
                .in(sheet.subject().agencyId(), sheet.month())
                .with(detail));
    }
}
