package vn.congtam.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestClock;

/** The clock stands on Tuesday, 20 October 2026, 09:00. */
@ApplicationTest
class MailTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestCity city;

    @Autowired
    Outbox outbox;

    @Autowired
    QuietHours quiet;

    @Autowired
    MailWords words;

    @Autowired
    NoticeBook withoutServer;

    @Autowired
    NoticeProperties properties;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Server server = new Server();
    NoticeBook book;
    OutboxSender sender;
    long agency;
    long unit;

    /** A mail server that keeps what it takes, or takes nothing. */
    private static final class Server extends JavaMailSenderImpl {

        final List<MimeMessage> taken = new CopyOnWriteArrayList<>();
        volatile boolean down;

        @Override
        protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
            if (down) {
                throw new MailSendException("Connection refused");
            }
            taken.addAll(List.of(messages));
        }

        List<String> receivers() {
            return taken.stream().map(Server::receiver).sorted().toList();
        }

        private static String receiver(MimeMessage message) {
            try {
                return message.getRecipients(Message.RecipientType.TO)[0].toString();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String text(int at) {
            try {
                return taken.get(at).getSubject() + "\n" + taken.get(at).getContent();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @BeforeEach
    void server() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("sender", server));
        Mailing mailing = new Mailing(beans.getBeanProvider(JavaMailSender.class), properties, clock);
        book = new NoticeBook(jdbc, mailing, clock);
        sender = new OutboxSender(outbox, mailing, quiet, words, properties, transaction, clock);
        jdbc.sql("update mail_outbox set status = 'SKIPPED' where status = 'WAITING'")
                .update();
        agency = city.agency();
        unit = city.unit(agency, "Phòng Kinh tế");
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void mailSaysWhatChangedAndWhatToDoWithItsAddress() {
        Official official = reader("IMMEDIATE");
        long notice = tell(official, "1");
        assertThat(sender.send()).isEqualTo(1);
        assertThat(server.receivers()).containsExactly(official.username() + "@congtam.test");
        assertThat(server.text(0))
                .contains("Công Tâm: Đã công khai kết quả tháng 09/2026.")
                .contains("Xem, xác nhận đã xem: http://localhost:8080/notices/" + notice)
                .contains("http://localhost:8080/account/notices");
        assertThat(sender.send()).isZero();
        assertThat(status(notice)).isEqualTo("SENT");
    }

    @Test
    void withoutMailServerNothingWaits() {
        Official official = reader("IMMEDIATE");
        transaction.executeWithoutResult(s -> withoutServer.write(row("1"), Map.of("reader", official.personId())));
        assertThat(waiting(official)).isZero();
    }

    @Test
    void nobodyGetsMailWhoWantsNoneOrHasNoAddress() {
        Official none = reader("OFF");
        Official unknown = city.official(agency, unit, "MEMBER", "Lê Văn Không");
        tell(none, "1");
        tell(unknown, "1");
        assertThat(waiting(none) + waiting(unknown)).isZero();
    }

    @Test
    void dailyMailGathersWhatIsStillUnread() {
        Official official = reader("DAILY");
        tell(official, "1");
        long read = tell(official, "2");
        tell(official, "3");
        assertThat(sender.send()).isZero();
        jdbc.sql("update notice set read_at = now() where id = ?").param(read).update();
        clock.setTo(LocalDateTime.of(2026, 10, 21, 7, 31));
        assertThat(sender.send()).isEqualTo(1);
        assertThat(server.text(0))
                .contains("Công Tâm: 2 thông báo chưa đọc, ngày 21/10/2026")
                .doesNotContain("/notices/" + read);
        assertThat(status(read)).isEqualTo("SKIPPED");
        assertThat(waiting(official)).isZero();
    }

    @Test
    void mailWaitsAtNightAtWeekendsAndOnHolidays() {
        tell(reader("IMMEDIATE"), "1");
        for (LocalDateTime moment : List.of(
                LocalDateTime.of(2026, 10, 20, 20, 0),
                LocalDateTime.of(2026, 10, 21, 6, 59),
                LocalDateTime.of(2026, 10, 25, 9, 0),
                LocalDateTime.of(2027, 9, 2, 9, 0))) {
            clock.setTo(moment);
            assertThat(sender.send()).as(moment.toString()).isZero();
        }
        clock.setTo(LocalDateTime.of(2026, 10, 21, 7, 0));
        assertThat(sender.send()).isEqualTo(1);
    }

    @Test
    void refusedMailIsTriedAgainLaterAndLater() {
        long notice = tell(reader("IMMEDIATE"), "1");
        server.down = true;
        assertThat(sender.send()).isZero();
        assertThat(status(notice)).isEqualTo("WAITING");
        server.down = false;
        assertThat(sender.send()).as("before the pause is over").isZero();
        clock.setTo(LocalDateTime.of(2026, 10, 20, 9, 1, 1));
        assertThat(sender.send()).isEqualTo(1);
    }

    @Test
    void mailIsGivenUpAfterManyFailuresAndItsNoticeStays() {
        long notice = tell(reader("IMMEDIATE"), "1");
        server.down = true;
        for (int i = 0; i < properties.mail().attempts(); i++) {
            assertThat(status(notice)).isEqualTo("WAITING");
            jdbc.sql("update mail_outbox set next_attempt_at = timestamptz '2026-10-20 08:00+07' where notice_id = ?")
                    .param(notice)
                    .update();
            sender.send();
        }
        assertThat(status(notice)).isEqualTo("FAILED");
        assertThat(jdbc.sql("select last_error from mail_outbox where notice_id = ?")
                        .param(notice)
                        .query(String.class)
                        .single())
                .contains("Connection refused");
    }

    @Test
    void severalNodesSendEveryMailOnce() throws Exception {
        List<Official> readers = java.util.stream.IntStream.range(0, 40)
                .mapToObj(n -> reader(n % 2 == 0 ? "IMMEDIATE" : "DAILY"))
                .toList();
        for (Official official : readers) {
            tell(official, "1");
            tell(official, "2");
        }
        clock.setTo(LocalDateTime.of(2026, 10, 21, 8, 0));
        Callable<Integer> node = sender::send;
        int sent = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(Collections.nCopies(4, node))) {
                sent += done.get();
            }
        }
        sent += sender.send();
        List<String> expected = readers.stream()
                .flatMap(r ->
                        Collections.nCopies(readers.indexOf(r) % 2 == 0 ? 2 : 1, r.username() + "@congtam.test")
                                .stream())
                .sorted()
                .toList();
        assertThat(server.receivers()).isEqualTo(expected);
        assertThat(sent).isEqualTo(60);
    }

    @Test
    void ownChoiceIsKeptAndHoldsForWhatWaits() {
        Official official = reader("DAILY");
        long notice = tell(official, "1");
        assertThat(preferences(official)).hasStatusOk().bodyText().contains(official.username() + "@congtam.test");
        choose(official, "IMMEDIATE");
        assertThat(sender.send()).isEqualTo(1);
        long second = tell(official, "2");
        choose(official, "OFF");
        assertThat(sender.send()).isZero();
        assertThat(status(notice) + " " + status(second)).isEqualTo("SENT SKIPPED");
        assertThat(preferences(official)).bodyText().containsPattern("value=\"OFF\" checked");
    }

    @Test
    void choiceThatThereIsNotIsRefusedInWords() {
        assertThat(choose(reader("OFF"), "FAX")).hasStatus(422).bodyText().contains("Chọn một trong các cách nhận thư");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult preferences(Official official) {
        return mvc.get()
                .uri("/account/notices")
                .with(city.as(official.username()))
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult choose(Official official, String mode) {
        return mvc.post()
                .uri("/account/notices")
                .param("mail", mode)
                .with(city.as(official.username()))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private Official reader(String mode) {
        Official official = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        jdbc.sql("update person set email = ? where id = ?")
                .params(official.username() + "@congtam.test", official.personId())
                .update();
        jdbc.sql("insert into notice_preference (person_id, mail, changed_at) values (?, ?, now())")
                .params(official.personId(), mode)
                .update();
        return official;
    }

    private long tell(Official official, String key) {
        transaction.executeWithoutResult(s -> book.write(row(key), Map.of("reader", official.personId())));
        return jdbc.sql("select max(id) from notice where person_id = ?")
                .param(official.personId())
                .query(Long.class)
                .single();
    }

    private static String row(String key) {
        return "select cast(:reader as bigint), cast(null as bigint), 'MONTH_PUBLISHED', 'mail:" + key
                + "', cast(null as bigint), date '2026-09-01', cast(null as bigint), cast(null as bigint), '', cast(null as timestamptz),"
                + " cast(null as text), 0, '/results/2026-09'";
    }

    private int waiting(Official official) {
        return jdbc.sql("select count(*) from mail_outbox where person_id = ? and status = 'WAITING'")
                .param(official.personId())
                .query(Integer.class)
                .single();
    }

    private String status(long notice) {
        return jdbc.sql("select status from mail_outbox where notice_id = ?")
                .param(notice)
                .query(String.class)
                .single();
    }
}
