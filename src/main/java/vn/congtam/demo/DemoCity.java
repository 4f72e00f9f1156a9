package vn.congtam.demo;

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
    private final DemoMonths months;
    private final DemoEvidence evidence;

    DemoCity(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            DemoPeople people,
            DemoMonths months,
            DemoEvidence evidence) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.people = people;
        this.months = months;
        this.evidence = evidence;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemoTexts texts = new DemoTexts();
        if (isEmpty()) {
            log.info("Building the demonstration city");
            transaction.executeWithoutResult(status -> {
                months.live(people.settle(texts), texts);
                evidence.attach(texts.plan().personas());
            });
            forgetOldNotices();
        }
        log.info("Sign in as one of {} with the password {}", texts.plan().personas(), DemoPeople.PASSWORD);
    }

    /** All months are made at once; what would have been read long ago goes. */
    private void forgetOldNotices() {
        jdbc.sql("delete from notice where month < (select max(month) from period) - interval '1 month'")
                .update();
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from agency)")
                .query(Boolean.class)
                .single();
    }
}
