package vn.congtam.worklog;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;

/** Reads tasks as lists show them: one statement per list. */
@Component
class TaskReader {

    static final String SELECT = """
            select t.*, p.full_name as person_name, coalesce(a.full_name, '') as assigner_name, o.month as origin_month,
                   coalesce(c.person_id = t.person_id, t.created_by is null) as own_entry,
                   row_number() over (partition by t.person_id, t.month order by t.due_on, t.id) as number,
                   (select count(*) from evidence e where e.task_id = t.id) as evidence_count,
                   i.code as item_code, coalesce(i.name, '') as item_name,
                   (select count(*) from objective_cause w where w.task_id = t.id and w.state = 'CLAIMED') as waiting_causes
            from task t
            join person p on p.id = t.person_id
            left join person a on a.id = t.assigner_id
            left join task o on o.id = t.origin_task_id
            left join account c on c.id = t.created_by
            left join conversion_item i on i.id = t.conversion_item_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TaskReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order of due dates. */
    List<TaskLine> ofPerson(long personId, YearMonth month) {
        LocalDate today = VietnamTime.today(clock);
        return jdbc.sql(SELECT + "where t.person_id = :person and t.month = :month order by t.due_on, t.id")
                .param("person", personId)
                .param("month", month.atDay(1))
                .query((row, n) -> line(row, today))
                .list();
    }

    Optional<TaskLine> find(long id) {
        LocalDate today = VietnamTime.today(clock);
        return jdbc.sql("select * from (" + SELECT + """
                        where (t.person_id, t.month) = (select person_id, month from task where id = :id)) of_month
                        where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> line(row, today))
                .optional();
    }

    static TaskLine line(ResultSet row, LocalDate today) throws SQLException {
        return new TaskLine(
                row.getLong("id"),
                row.getLong("agency_id"),
                row.getLong("person_id"),
                row.getString("person_name"),
                YearMonth.from(row.getDate("month").toLocalDate()),
                row.getInt("number"),
                row.getString("title"),
                TaskSource.valueOf(row.getString("source")),
                row.getString("product"),
                row.getObject("assigner_id", Long.class),
                row.getString("assigner_name"),
                row.getDate("due_on").toLocalDate(),
                row.getBigDecimal("quantity"),
                row.getString("unit_of_measure"),
                row.getInt("complexity"),
                row.getBoolean("routine"),
                row.getInt("progress"),
                date(row.getDate("finished_on")),
                row.getString("result"),
                Quality.valueOf(row.getString("quality")),
                row.getString("quality_note"),
                Disposition.valueOf(row.getString("disposition")),
                row.getString("disposition_reason"),
                Origin.valueOf(row.getString("origin")),
                month(row.getDate("origin_month")),
                row.getBoolean("own_entry"),
                row.getInt("evidence_count"),
                row.getInt("version"),
                DeliveryLine.read(row),
                today);
    }

    private static @Nullable LocalDate date(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable YearMonth month(@Nullable Date date) {
        return date == null ? null : YearMonth.from(date.toLocalDate());
    }
}
