package vn.congtam.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the chains. Whoever owns the database can rewrite a chain from some record to its end with matching hashes; only
 * a digest that was kept outside (printed on the summary at every close) reveals that, so give the digests that are at hand.
 */
@Service
public class AuditVerifier {

    private final JdbcClient jdbc;

    AuditVerifier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** First bad record of every chain that has one; empty when all is well. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<AuditFault> verify() {
        return verify(Map.of());
    }

    /** @param digests chain name to a hash that was once its head */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<AuditFault> verify(Map<String, String> digests) {
        List<AuditFault> faults = new ArrayList<>(jdbc.sql("select * from audit_first_faults()")
                .query((row, n) -> new AuditFault(
                        row.getString("chain"),
                        row.getLong("seq"),
                        row.getObject("id", Long.class),
                        AuditFault.Kind.valueOf(row.getString("fault"))))
                .list());
        digests.forEach((chain, digest) -> {
            if (!occurs(chain, digest)) {
                faults.add(new AuditFault(chain, length(chain) + 1, null, AuditFault.Kind.DIGEST_NOT_FOUND));
            }
        });
        return faults;
    }

    private boolean occurs(String chain, String digest) {
        return jdbc.sql("select exists (select 1 from audit_event where chain = ? and hash = ?)")
                .params(chain, digest)
                .query(Boolean.class)
                .single();
    }

    private long length(String chain) {
        return jdbc.sql("select coalesce(max(seq), 0) from audit_event where chain = ?")
                .param(chain)
                .query(Long.class)
                .single();
    }
}
