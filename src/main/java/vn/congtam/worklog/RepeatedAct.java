package vn.congtam.worklog;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recognises the same form sent twice, by a double click or a resend after a lost answer: the form carries the number of the
 * one act that it stands for, and tasks keep it as their batch.
 */
@Component
class RepeatedAct {

    private final JdbcClient jdbc;

    RepeatedAct(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that a form carries; a new one when it carries none. */
    static UUID number(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** Waits for the same act in another request; whether this account did it before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isDone(UUID act, long account) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:act, 0))) l")
                .param("act", act.toString())
                .query(Integer.class)
                .single();
        return jdbc.sql("select exists (select 1 from task where batch = :act and created_by = :account)")
                .param("act", act)
                .param("account", account)
                .query(Boolean.class)
                .single();
    }
}
