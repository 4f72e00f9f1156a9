package vn.congtam.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.shared.VietnamTime;

/** Attaches a few papers to what the personas have finished in an open month, so that reviewers have something to look into. */
@Component
@Profile("demo")
class DemoEvidence {

    private static final int TASKS_EACH = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;

    private record Finished(
            long id,
            String title,
            String product,
            LocalDate finishedOn,
            long account,
            String person,
            String agency,
            int turn) {}

    DemoEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void attach(List<String> usernames) {
        finished(usernames).forEach(task -> {
            boolean first = task.turn() == 1;
            attach(
                    task,
                    first ? "Báo cáo kết quả.pdf" : "Biên bản, sản phẩm.pdf",
                    "application/pdf",
                    paper(task, first));
            if (first) {
                attach(task, "Ảnh chụp sổ theo dõi.png", "image/png", picture());
            }
        });
    }

    private List<Finished> finished(List<String> usernames) {
        return jdbc.sql("""
                        select * from (
                            select t.id, t.title, t.product, t.finished_on, a.id as account, p.full_name as person, g.name as agency,
                                   row_number() over (partition by p.id order by t.finished_on desc, t.id) as turn
                            from task t
                            join person p on p.id = t.person_id
                            join account a on a.person_id = p.id
                            join agency g on g.id = t.agency_id
                            join period r on r.agency_id = t.agency_id and r.month = t.month and r.status = 'OPEN'
                            where t.finished_on is not null and a.username in (:usernames)) x
                        where turn <= :most
                        """)
                .param("usernames", usernames)
                .param("most", TASKS_EACH)
                .query((row, n) -> new Finished(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("product"),
                        row.getDate("finished_on").toLocalDate(),
                        row.getLong("account"),
                        row.getString("person"),
                        row.getString("agency"),
                        row.getInt("turn")))
                .list();
    }

    private void attach(Finished task, String name, String type, byte[] content) {
        jdbc.sql("""
                        insert into evidence (task_id, agency_id, month, file_name, content_type, size, sha256, content, uploaded_by, uploaded_at)
                        select id, agency_id, month, :name, :type, :size, encode(sha256(:content), 'hex'), :content, :account, :at
                        from task where id = :task
                        """)
                .param("task", task.id())
                .param("name", name)
                .param("type", type)
                .param("size", content.length)
                .param("content", content)
                .param("account", task.account())
                .param(
                        "at",
                        Timestamp.from(VietnamTime.instant(task.finishedOn().atTime(16, 20))))
                .update();
    }

    private static byte[] paper(Finished task, boolean report) {
        return new DemoPaper(
                        task.agency(),
                        report ? "BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ" : "BIÊN BẢN HOÀN THÀNH CÔNG VIỆC",
                        List.of(
                                "Nhiệm vụ: " + task.title(),
                                "Sản phẩm: " + task.product(),
                                "Ngày hoàn thành: " + DAY.format(task.finishedOn()),
                                "Kết quả: đã thực hiện xong, đúng quy trình; hồ sơ lưu tại đơn vị.",
                                "Người thực hiện: " + task.person()))
                .pdf();
    }

    private static byte[] picture() {
        try {
            return new ClassPathResource("demo/evidence/register.png").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
