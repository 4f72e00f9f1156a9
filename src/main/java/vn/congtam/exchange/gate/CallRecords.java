package vn.congtam.exchange.gate;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes one row per call, in a transaction of its own. */
@Component
class CallRecords {

    private static final int ENDPOINT = 200;
    private static final int QUERY = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    CallRecords(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @param rows in the answer, 0 for an error */
    record Call(
            @Nullable Long clientId,
            String method,
            String endpoint,
            String query,
            int status,
            int rows,
            long millis,
            String address) {}

    void write(Call call) {
        ownTransaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into api_call (client_id, at, method, endpoint, query, status, row_count, millis, address)
                        values (:client, :at, :method, :endpoint, :query, :status, :rows, :millis, :address)
                        """)
                .param("client", call.clientId(), Types.BIGINT)
                .param("at", Timestamp.from(clock.instant()))
                .param("method", call.method())
                .param("endpoint", cut(call.endpoint(), ENDPOINT))
                .param("query", cut(call.query(), QUERY))
                .param("status", call.status())
                .param("rows", call.rows())
                .param("millis", Math.toIntExact(Math.min(call.millis(), Integer.MAX_VALUE)))
                .param("address", call.address())
                .update());
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
