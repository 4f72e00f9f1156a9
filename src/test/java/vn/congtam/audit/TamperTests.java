package vn.congtam.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.congtam.support.TestDatabase;

/** Whoever owns the database can do anything to the log; the verifier names the first record that no longer fits. */
class TamperTests {

    private static final String CHAIN = "agency-1/2026-10";

    private String url = "";
    private JdbcClient app = JdbcClient.create(new DriverManagerDataSource());
    private AuditVerifier verifier = new AuditVerifier(app);

    @BeforeEach
    void makeLogOfFiveRecords() {
        url = TestDatabase.freshUrl();
        Flyway.configure()
                .dataSource(url, TestDatabase.OWNER, TestDatabase.PASSWORD)
                .placeholders(Map.of("appRole", TestDatabase.APP, "auditorRole", TestDatabase.AUDITOR))
                .load()
                .migrate();
        app = JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.APP, TestDatabase.PASSWORD));
        verifier = new AuditVerifier(app);
        for (int i = 1; i <= 5; i++) {
            append("sheet.submitted", i);
        }
    }

    @Test
    void untouchedLogIsWhole() {
        assertThat(verifier.verify()).isEmpty();
        assertThat(VerifyCommand.report(verifier.verify())).isZero();
    }

    @Test
    void changedRecordIsNamed() {
        asOwner("update audit_event set detail = '{\"total\": 99}' where seq = 3");
        assertThat(verifier.verify()).containsExactly(new AuditFault(CHAIN, 3, idOf(3), AuditFault.Kind.CHANGED));
        assertThat(VerifyCommand.report(verifier.verify())).isEqualTo(1);
    }

    @Test
    void textMovedFromOneFieldToTheNextIsNamed() {
        append("a|b", 6);
        asOwner("update audit_event set actor = 'head|a', action = 'b' where seq = 6");
        assertThat(verifier.verify()).extracting(AuditFault::seq).containsExactly(6L);
    }

    @Test
    void changedRecordWithANewHashBreaksTheLinkOfTheNext() {
        asOwner("update audit_event set actor = 'other' where seq = 3");
        asOwner(
                "update audit_event e set hash = encode(sha256(convert_to(audit_text(e), 'UTF8')), 'hex') where seq = 3");
        assertThat(verifier.verify()).containsExactly(new AuditFault(CHAIN, 4, idOf(4), AuditFault.Kind.BROKEN_LINK));
    }

    @Test
    void deletedRecordIsNamed() {
        Long next = idOf(3);
        asOwner("delete from audit_event where seq = 2");
        assertThat(verifier.verify()).containsExactly(new AuditFault(CHAIN, 3, next, AuditFault.Kind.MISSING));
    }

    @Test
    void insertedRecordIsNamed() {
        asOwner("update audit_event set seq = seq + 10 where seq > 2");
        asOwner("update audit_event set seq = seq - 9 where seq > 2");
        asOwner("""
                insert into audit_event (chain, seq, at, actor, action, subject_type, detail, address, prev_hash, hash)
                select chain, 3, at, 'forged', action, subject_type, detail, address, hash, hash from audit_event where seq = 2
                """);
        assertThat(verifier.verify()).containsExactly(new AuditFault(CHAIN, 3, idOf(3), AuditFault.Kind.CHANGED));
    }

    @Test
    void reorderedRecordsAreNamed() {
        asOwner("update audit_event set seq = 99 where seq = 2");
        asOwner("update audit_event set seq = 2 where seq = 3");
        asOwner("update audit_event set seq = 3 where seq = 99");
        assertThat(verifier.verify()).extracting(AuditFault::seq).containsExactly(2L);
    }

    @Test
    void cutTailIsNamed() {
        asOwner("delete from audit_event where seq > 3");
        assertThat(verifier.verify()).containsExactly(new AuditFault(CHAIN, 4, null, AuditFault.Kind.CUT));
    }

    @Test
    void tailCutTogetherWithItsHeadIsRevealedByADigestKeptOutside() {
        String digest = append("period.closed", 6);
        assertThat(verifier.verify(Map.of(CHAIN, digest))).isEmpty();
        asOwner("delete from audit_event where seq > 3");
        asOwner("update audit_head h set (seq, hash) = (select seq, hash from audit_event where seq = 3)");
        assertThat(verifier.verify()).isEmpty();
        assertThat(verifier.verify(Map.of(CHAIN, digest)))
                .containsExactly(new AuditFault(CHAIN, 4, null, AuditFault.Kind.DIGEST_NOT_FOUND));
    }

    @Test
    void applicationMayNeitherWriteNorChangeNorEmptyTheLog() {
        for (String sql : List.of(
                "insert into audit_event (chain, seq, at, actor, action, subject_type, detail, address, prev_hash, hash)"
                        + " values ('x', 1, now(), '', '', '', '{}', '', '', '')",
                "update audit_event set actor = 'x'",
                "delete from audit_event",
                "truncate audit_event",
                "update audit_head set seq = 0",
                "delete from audit_head",
                "alter table audit_event disable trigger all")) {
            assertThatThrownBy(() -> app.sql(sql).update()).rootCause().hasMessageContaining("ERROR:");
        }
        assertThat(verifier.verify()).isEmpty();
    }

    @Test
    void auditorVerifiesWithSqlAlone() {
        JdbcClient auditor =
                JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.AUDITOR, TestDatabase.PASSWORD));
        asOwner("update audit_event set actor = 'other' where seq = 5");
        assertThat(auditor.sql("select seq from audit_first_faults()")
                        .query(Long.class)
                        .list())
                .containsExactly(5L);
    }

    private String append(String action, int subject) {
        return app.sql(
                        "select audit_append(?, now(), null, 'head', ?, 'score_sheet', ?, 1, '{\"total\": 90}', '10.0.0.1')")
                .params(CHAIN, action, subject)
                .query(String.class)
                .single();
    }

    private @Nullable Long idOf(long seq) {
        return app.sql("select id from audit_event where seq = ?")
                .param(seq)
                .query(Long.class)
                .single();
    }

    private void asOwner(String sql) {
        try (Connection connection = TestDatabase.connect(url, TestDatabase.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit_event disable trigger user");
            statement.execute(sql);
            statement.execute("alter table audit_event enable trigger user");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
