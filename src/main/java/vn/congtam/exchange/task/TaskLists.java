package vn.congtam.exchange.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.congtam.exchange.ApiClient;
import vn.congtam.exchange.read.Exact;

/** Reads tasks of the agencies that a client reaches. */
@Component
class TaskLists {

    private static final String REACHED = """
            select t.id, x.source, x.external_id, t.person_id, p.code as person_code, t.agency_id, a.code as agency_code, t.month, t.title,
                   t.product, t.due_on, t.source = 'AD_HOC' as ad_hoc, t.quantity, t.unit_of_measure, t.complexity, t.assigner_id,
                   t.progress, t.finished_on, t.quality, t.disposition
            from task t join person p on p.id = t.person_id join agency a on a.id = t.agency_id
            left join api_task x on x.task_id = t.id and x.client_id = :client
            where (cast(:scope as bigint) is null or t.agency_id = :scope)
            """;

    private final JdbcClient jdbc;

    TaskLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row more than {@code limit} when there are more. */
    List<TaskItem> page(
            ApiClient client, YearMonth month, String agency, @Nullable Long official, long after, int limit) {
        return reached(client, """
                         and t.month = :month and (:agency = '' or a.code = :agency)
                         and (cast(:official as bigint) is null or t.person_id = :official) and t.id > :after order by t.id limit :limit
                        """)
                .param("month", month.atDay(1))
                .param("agency", agency)
                .param("official", official, Types.BIGINT)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, n) -> item(row))
                .list();
    }

    TaskItem one(ApiClient client, long id) {
        return reached(client, " and t.id = :id")
                .param("id", id)
                .query((row, n) -> item(row))
                .single();
    }

    private StatementSpec reached(ApiClient client, String condition) {
        return jdbc.sql(REACHED + condition)
                .param("client", client.id())
                .param("scope", client.agencyId(), Types.BIGINT);
    }

    private static TaskItem item(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new TaskItem(
                row.getLong("id"),
                source == null ? null : new TaskItem.External(source, row.getString("external_id")),
                row.getLong("person_id"),
                row.getString("person_code"),
                row.getLong("agency_id"),
                row.getString("agency_code"),
                YearMonth.from(row.getObject("month", LocalDate.class)).toString(),
                row.getString("title"),
                row.getString("product"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("ad_hoc"),
                Exact.text(row.getBigDecimal("quantity")),
                row.getString("unit_of_measure"),
                row.getInt("complexity"),
                row.getObject("assigner_id", Long.class),
                row.getInt("progress"),
                row.getObject("finished_on", LocalDate.class),
                row.getString("quality"),
                row.getString("disposition"));
    }
}
