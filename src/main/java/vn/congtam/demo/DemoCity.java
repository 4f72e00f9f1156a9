package vn.congtam.demo;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the demonstration city and names its personas in the log. */
@Component
@Profile("demo")
class DemoCity implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoCity.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DemoPeople people;

    DemoCity(JdbcClient jdbc, TransactionTemplate transaction, DemoPeople people) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemoTexts texts = new DemoTexts();
        if (isEmpty()) {
            List<DemoOfficial> officials = transaction.execute(status -> people.settle(texts));
            log.info("The demonstration city has {} officials", officials.size());
        }
        log.info("Sign in as one of {} with the password {}", texts.plan().personas(), DemoPeople.PASSWORD);
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from agency)")
                .query(Boolean.class)
                .single();
    }
}
