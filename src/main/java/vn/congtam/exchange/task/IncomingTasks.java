package vn.congtam.exchange.task;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.Actor;
import vn.congtam.exchange.ApiClient;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.worklog.TaskIntake;

/** Creates a task once for each source and number of a client, and changes that one afterwards. */
@Service
class IncomingTasks {

    private final JdbcClient jdbc;
    private final TaskIntake intake;
    private final TaskLists lists;
    private final EntityManager entities;

    IncomingTasks(JdbcClient jdbc, TaskIntake intake, TaskLists lists, EntityManager entities) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.lists = lists;
        this.entities = entities;
    }

    record Stored(TaskItem task, boolean created) {}

    /** @param number of the task in the source */
    record Name(String source, String number) {}

    private record Key(
            @Nullable Long taskId,
            boolean created,
            @Nullable Long personId) {}

    /**
     * Stores the task. Of two calls with the same name at the same moment one waits for the other and then changes nothing.
     *
     * @throws Conflict when the month is closed, or the task was confirmed, passed on or deleted here
     * @throws Refused when the official is not reached or is another one than before
     */
    @Transactional
    Stored store(ApiClient client, Name name, TaskInput input, String address) {
        long official = input.officialId() == null ? 0 : input.officialId();
        long agency = agencyOf(client, official).orElseThrow(() -> new Refused("exchange.task.refused.official"));
        Actor by = new Actor(null, "api:" + client.name(), address);
        Key key = hold(client, name);
        if (!key.created()) {
            long id = intake.add(official, agency, input.work(), answering(client), by);
            jdbc.sql("""
                            update api_task set task_id = :task, created = true
                            where client_id = :client and source = :source and external_id = :number
                            """)
                    .param("task", id)
                    .param("client", client.id())
                    .param("source", name.source())
                    .param("number", name.number())
                    .update();
            return new Stored(lists.one(client, id), true);
        }
        if (key.taskId() == null || key.personId() == null) {
            throw new Conflict("exchange.task.refused.deleted");
        }
        if (key.personId() != official) {
            throw new Refused("exchange.task.refused.otherOfficial");
        }
        if (intake.revise(key.taskId(), input.work(), by)) {
            entities.flush(); // the answer is read with SQL
        }
        return new Stored(lists.one(client, key.taskId()), false);
    }

    /** The row of the name, held until the end of the transaction; it is made first when it is new. */
    private Key hold(ApiClient client, Name name) {
        jdbc.sql("""
                        insert into api_task (client_id, source, external_id) values (:client, :source, :number)
                        on conflict do nothing
                        """)
                .param("client", client.id())
                .param("source", name.source())
                .param("number", name.number())
                .update();
        return jdbc.sql("""
                        select x.task_id, x.created, t.person_id from api_task x left join task t on t.id = x.task_id
                        where x.client_id = :client and x.source = :source and x.external_id = :number for update of x
                        """)
                .param("client", client.id())
                .param("source", name.source())
                .param("number", name.number())
                .query((row, n) -> new Key(
                        row.getObject("task_id", Long.class),
                        row.getBoolean("created"),
                        row.getObject("person_id", Long.class)))
                .single();
    }

    private Optional<Long> agencyOf(ApiClient client, long official) {
        return jdbc.sql("select agency_id from person where id = :id")
                .param("id", official)
                .query(Long.class)
                .optional()
                .filter(client::reaches);
    }

    /** The account that registered the client. */
    private long answering(ApiClient client) {
        return jdbc.sql("select created_by from api_client where id = :id")
                .param("id", client.id())
                .query(Long.class)
                .single();
    }
}
