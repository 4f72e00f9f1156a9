package vn.congtam.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/**
 * One agency with one of each kind of user and one row of each kind: what the places in the addresses stand for. The rows
 * belong to {@code staff}. A new kind of row: make it here and put its id under the name of the path variable; a name that
 * means different things ({@code id}) goes in with the beginning of its address.
 */
final class MatrixWorld {

    private final JdbcClient jdbc;
    private final TestCity city;
    private final Map<String, @Nullable String> usernames = new LinkedHashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();

    MatrixWorld(JdbcClient jdbc, TestCity city) {
        this.jdbc = jdbc;
        this.city = city;
        long agency = city.agency();
        long leadership = city.unit(agency, "Lãnh đạo");
        long unit = city.unit(agency, "Phòng Kinh tế");
        Official staff = city.official(agency, unit, "MEMBER", "Nguyễn Thị Hà");
        Official deputy = city.official(agency, unit, "DEPUTY", "Trần Văn Phó");
        Official head = city.official(agency, unit, "HEAD", "Lê Văn Trưởng");
        Official agencyHead = city.official(agency, leadership, "AGENCY_HEAD", "Phạm Thị Chủ");
        people(staff, deputy, head, agencyHead, agency);
        long period = period(agency);
        long sheet = sheet(period, staff, "SUBMITTED", deputy, head, agencyHead);
        sheet(period, deputy, "DRAFT", head, null, agencyHead);
        sheet(period, head, "DRAFT", null, null, agencyHead);
        long sheetOfHead = sheet(period, agencyHead, "SUBMITTED", null, null, null);
        long task = task(staff, head);
        variables.put("agencyId", String.valueOf(agency));
        variables.put("unitId", String.valueOf(unit));
        variables.put("personId", String.valueOf(staff.personId()));
        variables.put("postId", String.valueOf(staff.postId()));
        variables.put("accountId", String.valueOf(staff.accountId()));
        variables.put("grantId", one("select max(id) from granted_role where role = 'INSPECTOR'"));
        variables.put("month", "2026-10");
        variables.put("year", "2026");
        variables.put("yearSheetId", yearSheets(agency, staff));
        variables.put(
                "/city-years/{year}/sheets/{yearSheetId}",
                one("select id from year_sheet where person_id = " + agencyHead.personId()));
        variables.put("sheetId", String.valueOf(sheet));
        variables.put("list", "strong");
        variables.put("nominationId", nomination(staff, agencyHead));
        variables.put("noticeId", notice(staff));
        variables.put(
                "viewId",
                one("insert into saved_view (account_id, name, name_key, address, ordinal, created_at) values ("
                        + staff.accountId() + ", 'View', 'view', '/tasks', 1, now()) returning id"));
        variables.put("evidenceId", String.valueOf(evidence(task, staff)));
        variables.put("draftId", draft(agency));
        variables.put("section", "quota");
        variables.put("paper", "DECISION");
        variables.put("audience", "STAFF");
        variables.put("kind", "leader");
        variables.put("importId", stagedFile(agency, staff, "STAFF", workbook("Mã cán bộ")));
        variables.put(
                "uploadId",
                stagedFile(
                        agency,
                        staff,
                        "RESULTS",
                        workbook("Mã cán bộ", "Họ và tên", "Tháng", "Xếp loại", "Tổng điểm")));
        variables.put("monday", "2026-10-19");
        variables.put("batchId", importBatch(agency, staff));
        variables.put(
                "/agencies/{agencyId}/conversion/import/{importId}",
                stagedFile(
                        agency,
                        staff,
                        "CONVERSION",
                        workbook("Mã sản phẩm", "Công việc", "Nhóm độ phức tạp", "Hệ số quy đổi")));
        variables.put(
                "/tasks/import/{importId}",
                stagedFile(
                        agency,
                        staff,
                        "TASKS 2026-10 " + staff.accountId(),
                        workbook("Nhiệm vụ", "Nguồn", "Sản phẩm")));
        variables.put("delegationId", delegation(agency, head, staff));
        variables.put("transferId", transfer(agency));
        variables.put(
                "/agencies/{agencyId}/transfers/{transferId}/decides",
                "/agencies/{agencyId}/transfers/" + acceptedTransfer(agency) + "/decides");
        variables.put(
                "/agencies/{agencyId}/organization/people/{personId}/posts/{postId}/acting",
                "/agencies/{agencyId}/organization/people/" + head.personId() + "/posts/" + head.postId() + "/acting");
        variables.put("handOverId", handOver(agency, sheet, staff, city.unit(agency, "Văn phòng")));
        variables.put("code", conversionItem(agency));
        variables.put("causeId", String.valueOf(objectiveCause(task, staff)));
        variables.put("/city-heads/{sheetId}", String.valueOf(sheetOfHead));
        variables.put("meetingId", meeting(agency, period, sheet, staff));
        variables.put("/city-heads/meetings/{meetingId}", meeting(null, period, sheetOfHead, agencyHead));
        variables.put("/head-tasks/{personId}", String.valueOf(agencyHead.personId()));
        variables.put("/tasks/{id}", String.valueOf(task));
        variables.put("/team-tasks/{id}", String.valueOf(task));
        AppealedMonth appealed = AppealedMonth.of(jdbc, staff, deputy, agencyHead, "Tính đủ");
        variables.put("appealId", String.valueOf(appealed.appealId()));
        variables.put("fileId", String.valueOf(appealed.fileId()));
        variables.put("/appeals/sheets/{sheetId}", String.valueOf(appealed.sheetId()));
        variables.put("alertId", alert(staff));
        variables.put("/city-levelling/rules/{kind}", "LENIENT");
        String framework = one("select max(id) from framework_version where code = '1841-QĐ/TU'");
        variables.put("/rulebook/{id}", framework);
        variables.put("/score-preview/{frameworkId}", framework);
        variables.put("/agencies/{agencyId}/reopening/{id}", reopening(agency));
        variables.put("clientId", apiClient());
    }

    /** Kinds of user in the order of the table; the value is the user name, null for nobody signed in. */
    Map<String, @Nullable String> usernames() {
        return usernames;
    }

    /** The address with its places filled in; a place without row is filled with 0, which exists nowhere. */
    String fill(String pattern) {
        String filled = pattern;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String name = variable.getKey();
            if (name.startsWith("/") && filled.startsWith(name)) {
                String value = variable.getValue();
                filled = (value.startsWith("/") ? value : name.replaceFirst("\\{[^}]+}$", value))
                        + filled.substring(name.length());
            }
        }
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replaceAll(
                    "\\{" + variable.getKey().replace("{", "\\{") + "(:[^}]*)?}", variable.getValue());
        }
        return filled.replaceAll("\\{[^}]+}", "0");
    }

    private void people(Official staff, Official deputy, Official head, Official agencyHead, long agency) {
        usernames.put("anonymous", null);
        usernames.put("staff", staff.username());
        usernames.put("deputy", deputy.username());
        usernames.put("head", head.username());
        usernames.put("agencyHead", agencyHead.username());
        usernames.put("hr", city.granted("HR", agency));
        usernames.put("otherHr", city.granted("HR", city.agency()));
        usernames.put("cityHr", city.granted("CITY_HR", null));
        usernames.put("inspector", city.granted("INSPECTOR", null));
        usernames.put("administrator", city.granted("ADMINISTRATOR", null));
    }

    /** An alert about the published month that was appealed; the official has answered it, so that no analysis takes it away. */
    private String alert(Official asked) {
        String alert = jdbc.sql("""
                        insert into levelling_alert (closing_id, period_id, agency_id, month, kind, unit_id, addressee_id, counted, hits, value, limit_value,
                            compared, strength, state, found_at)
                        select c.id, p.id, p.agency_id, p.month, 'SAME_TOTALS', ?, ?, 9, 9, 100, 60, 1, 50, 'ANSWERED', now()
                        from period p join closing c on c.period_id = p.id where p.agency_id = ? and p.month = date '2026-09-01' returning id
                        """)
                .params(asked.unitId(), asked.personId(), asked.agencyId())
                .query(String.class)
                .single();
        jdbc.sql(
                        "insert into levelling_step (alert_id, verb, note, actor_id, actor_name, at) values (?, 'ANSWERED', 'Lý do', ?, '', now())")
                .params(Long.valueOf(alert), asked.accountId())
                .update();
        return alert;
    }

    private long period(long agency) {
        return jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due,
                                            publish_due, working_days, opened_at)
                        select ?, date '2026-10-01', (select max(id) from framework_version where code = '1841-QĐ/TU'),
                               timestamptz '2026-10-03 17:00+07', timestamptz '2026-10-25 17:00+07',
                               timestamptz '2026-10-26 17:00+07', timestamptz '2026-10-28 17:00+07',
                               timestamptz '2026-11-05 17:00+07', 22, now() returning id
                        """).param(agency).query(Long.class).single();
    }

    /** Asked for by human resources, of the closed month 2026-08. */
    private String reopening(long agency) {
        long closed = jdbc.sql("""
                        insert into period (agency_id, month, framework_version_id, plan_due, self_due, review_due, decision_due,
                                            publish_due, working_days, opened_at)
                        select agency_id, month - interval '2 months', framework_version_id, plan_due - interval '2 months',
                               self_due - interval '2 months', review_due - interval '2 months', decision_due - interval '2 months',
                               publish_due - interval '2 months', 22, now()
                        from period where agency_id = ? and month = '2026-10-01' returning id
                        """).param(agency).query(Long.class).single();
        jdbc.sql("""
                        insert into closing (period_id, closed_at, people, rated, quota_percent, quota_limit, top_by_score, top_after_quota, moved,
                            result_hash, audit_digest) values (?, now(), 0, 0, 30, 0, 0, 0, 0, 'aaaaaaaa', 'a')
                        """).param(closed).update();
        jdbc.sql("update period set status = 'CLOSED', closed_at = now() where id = ?")
                .param(closed)
                .update();
        return jdbc.sql("""
                        insert into reopening (period_id, closing_id, whole, reason, document_no, requested_by, requested_at)
                        select c.period_id, c.id, true, 'Nhập sai', '1/TTr', (select id from account where username = ?), now()
                        from closing c where c.period_id = ? returning id
                        """)
                .params(String.valueOf(usernames.get("hr")), closed)
                .query(String.class)
                .single();
    }

    private long sheet(
            long period,
            Official person,
            String status,
            @Nullable Official reviewer1,
            @Nullable Official reviewer2,
            @Nullable Official decider) {
        return jdbc.sql("""
                        insert into score_sheet (period_id, agency_id, month, person_id, unit_id, post_id, role, post_title, unit_name,
                            duty_group, subject_group, sheet_kind, reviewer1_id, reviewer2_id, decider_id, status, submitted_at, receipt_no)
                        select :period, t.agency_id, date '2026-10-01', t.person_id, t.unit_id, t.id, t.role, t.title, u.name, p.duty_group,
                            p.subject_group, case t.role when 'MEMBER' then 'STAFF' else 'LEADER' end, :reviewer1, :reviewer2, :decider,
                            :status, case :status when 'DRAFT' then null else now() end, case :status when 'DRAFT' then null else 'M-' || t.id end
                        from post t join unit u on u.id = t.unit_id join person p on p.id = t.person_id where t.id = :post
                        returning id
                        """)
                .param("period", period)
                .param("post", person.postId())
                .param("status", status)
                .param("reviewer1", reviewer1 == null ? null : reviewer1.personId(), java.sql.Types.BIGINT)
                .param("reviewer2", reviewer2 == null ? null : reviewer2.personId(), java.sql.Types.BIGINT)
                .param("decider", decider == null ? null : decider.personId(), java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
    }

    private long task(Official person, Official assigner) {
        return jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, due_on, progress, assigner_id, created_at)
                        values (?, ?, date '2026-10-01', 'Báo cáo thu ngân sách', 'PLAN', date '2026-10-22', 40, ?, now()) returning id
                        """)
                .params(person.agencyId(), person.personId(), assigner.personId())
                .query(Long.class)
                .single();
    }

    private String nomination(Official of, Official by) {
        return jdbc.sql("""
                        insert into nomination (person_id, agency_id, by_city, reason, nominated_at, nominated_by, nominator_name)
                        values (?, ?, false, 'Có triển vọng', now(), ?, 'Phạm Thị Chủ') returning id
                        """)
                .params(of.personId(), of.agencyId(), by.accountId())
                .query(String.class)
                .single();
    }

    private String notice(Official of) {
        return jdbc.sql("""
                        insert into notice (person_id, kind, key, link, created_at) values (?, 'MONTH_OPENED', 'matrix', '/tasks', now())
                        returning id
                        """).param(of.personId()).query(String.class).single();
    }

    private long evidence(long task, Official person) {
        return jdbc.sql("""
                        insert into evidence (task_id, agency_id, month, file_name, content_type, size, sha256, content, uploaded_by, uploaded_at)
                        values (?, ?, date '2026-10-01', 'bao-cao.pdf', 'application/pdf', 4, '', '\\x25504446', ?, now()) returning id
                        """)
                .params(task, person.agencyId(), person.accountId())
                .query(Long.class)
                .single();
    }

    /** @param agency null for the city's meeting on heads */
    private String meeting(@Nullable Long agency, long period, long sheet, Official of) {
        long meeting = jdbc.sql("""
                        insert into meeting (agency_id, month, number, held_on, ballot, status, planned_at)
                        values (:agency, date '2026-10-01', :number, date '2026-10-30', 'OPEN', 'HELD', now()) returning id
                        """)
                .param("agency", agency, java.sql.Types.BIGINT)
                .param("number", "M-" + sheet)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into meeting_item (meeting_id, period_id, sheet_id, person_id, ordinal, judged_version, judged_total, judged_class)
                        values (?, ?, ?, ?, 1, 0, 92, 'A')
                        """).params(meeting, period, sheet, of.personId()).update();
        return String.valueOf(meeting);
    }

    private long objectiveCause(long task, Official by) {
        return jdbc.sql("""
                        insert into objective_cause (task_id, agency_id, month, kind, times, note, claimed_by, claimed_at)
                        values (?, ?, date '2026-10-01', 'DELAY', 1, 'Bão lũ', ?, now()) returning id
                        """)
                .params(task, by.agencyId(), by.personId())
                .query(Long.class)
                .single();
    }

    private String delegation(long agency, Official by, Official to) {
        return jdbc.sql("""
                        insert into delegation (agency_id, delegator_id, delegate_id, scope, valid_from, valid_to, document_no, recorded_at)
                        values (?, ?, ?, 'REVIEW', date '2026-10-01', date '2026-10-31', '12/UQ-UBND', now()) returning id
                        """)
                .params(agency, by.personId(), to.personId())
                .query(String.class)
                .single();
    }

    /** Somebody of another agency who waits to be accepted here. */
    private String transfer(long agency) {
        long other = city.agency();
        Official coming = city.official(other, city.unit(other, "Phòng Nội vụ"), "MEMBER", "Hoàng Văn Đến");
        return jdbc.sql("""
                        insert into agency_transfer (person_id, kind, from_agency_id, to_agency_id, document_no, document_day, effective_on, released_at)
                        values (?, 'TRANSFER', ?, ?, '7/QĐ', date '2026-10-01', date '2026-10-12', now()) returning id
                        """)
                .params(coming.personId(), other, agency)
                .query(String.class)
                .single();
    }

    /** Somebody who came from another agency in October, so that both could rate the month. */
    private String acceptedTransfer(long agency) {
        long other = city.agency();
        Official come = city.official(other, city.unit(other, "Phòng Nội vụ"), "MEMBER", "Hoàng Văn Về");
        return jdbc.sql("""
                        with ended as (update post set valid_to = date '2026-10-11' where id = :post returning id),
                        begun as (insert into post (person_id, agency_id, unit_id, role, valid_from)
                                  select :person, :agency, (select min(id) from unit where agency_id = :agency), 'MEMBER', date '2026-10-12' returning id)
                        insert into agency_transfer (person_id, kind, from_agency_id, to_agency_id, document_no, document_day, effective_on, status,
                                                     released_at, answered_at, from_post_id, to_post_id, to_code)
                        select :person, 'TRANSFER', :other, :agency, '8/QĐ', date '2026-10-01', date '2026-10-12', 'ACCEPTED', now(), now(),
                               ended.id, begun.id, 'V-1' from ended, begun returning id
                        """)
                .param("post", come.postId())
                .param("person", come.personId())
                .param("agency", agency)
                .param("other", other)
                .query(String.class)
                .single();
    }

    /** Staff came from another unit in October; the own unit speaks because the other one decides. */
    private String handOver(long agency, long sheet, Official of, long other) {
        long before = jdbc.sql("""
                        insert into post (person_id, agency_id, unit_id, role, valid_from, valid_to)
                        values (?, ?, ?, 'MEMBER', date '2023-01-01', date '2023-12-31') returning id
                        """)
                .params(of.personId(), agency, other)
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        with move as (
                            insert into personnel_move (agency_id, person_id, kind, from_post_id, to_post_id, effective_on, document_no, recorded_at)
                            values (?, ?, 'TRANSFER', ?, ?, date '2026-10-20', '9/QĐ', now()) returning id)
                        insert into hand_over (move_id, sheet_id, period_id, from_post_id, to_post_id, from_days, to_days, decides_post_id)
                        select m.id, s.id, s.period_id, ?, ?, 13, 9, ? from move m, score_sheet s where s.id = ? returning id
                        """)
                .params(agency, of.personId(), before, of.postId(), before, of.postId(), before, sheet)
                .query(String.class)
                .single();
    }

    private String conversionItem(long agency) {
        return jdbc.sql("""
                        insert into conversion_item (agency_id, code, valid_from, name, complexity, coefficient, changed_at)
                        values (?, 'BC01', date '2026-10-01', 'Báo cáo', 1, 1, now()) returning code
                        """).param(agency).query(String.class).single();
    }

    private String stagedFile(long agency, Official by, String purpose, byte[] workbook) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into staged_file (id, agency_id, purpose, file_name, content, uploaded_by, uploaded_at)
                        values (?, ?, ?, 'danh-sach.xlsx', ?, ?, now())
                        """).params(id, agency, purpose, workbook, by.accountId()).update();
        return id.toString();
    }

    private String importBatch(long agency, Official of) {
        long batch =
                jdbc.sql("""
                        insert into import_batch (agency_id, file_name, sha256, document_no, imported_at, imported_by)
                        values (?, 'ket-qua.xlsx', repeat('0', 64), '45-TB/ĐU', now(), ?) returning id
                        """).params(agency, of.accountId()).query(Long.class).single();
        jdbc.sql("""
                        insert into imported_month_result (batch_id, agency_id, row_number, person_id, month, unit_id, unit_name, duty_group,
                            framework_version_id, rated, total, class_by_score, class)
                        select ?, ?, 2, ?, date '2025-08-01', ?, 'Phòng Kinh tế', '', max(id), true, 88, 'B', 'B' from framework_version
                        where code = '1841-QĐ/TU'
                        """).params(batch, agency, of.personId(), of.unitId()).update();
        return String.valueOf(batch);
    }

    /** A heading and one row that says nothing. */
    private static byte[] workbook(String... headings) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "congtam", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Cán bộ");
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            sheet.value(1, 0, "00101");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private String yearSheets(long agency, Official of) {
        jdbc.sql("insert into year_rating (agency_id, year, opened_at) values (?, 2026, now())")
                .param(agency)
                .update();
        jdbc.sql("""
                        insert into year_sheet (year_rating_id, agency_id, year, person_id, unit_id, unit_name, post_title, role, duty_group)
                        select r.id, r.agency_id, r.year, t.person_id, u.id, u.name, t.title, t.role, ''
                        from year_rating r join post t on t.agency_id = r.agency_id join unit u on u.id = t.unit_id where r.agency_id = ?
                        """).param(agency).update();
        return one("select id from year_sheet where person_id = " + of.personId());
    }

    private String apiClient() {
        return jdbc.sql("""
                        with client as (
                            insert into api_client (name, contact, scopes, token_hash, token_key, created_at, created_by, issued_at, expires_at)
                            select gen_random_uuid()::text, 'Phòng CNTT', '{results:read,changes:read}', encode(sha256(uuid_send(gen_random_uuid())), 'hex'),
                                   left(gen_random_uuid()::text, 8) || '00', timestamptz '2026-10-20 09:00+07', (select min(id) from account),
                                   timestamptz '2026-10-20 09:00+07', timestamptz '2027-01-01 00:00+07' returning id)
                        insert into api_reader (client_id, started_at_position, fetched_to, acknowledged_to) select id, 0, 0, 0 from client
                        returning client_id
                        """).query(String.class).single();
    }

    private String draft(long agency) {
        return jdbc.sql("""
                        insert into framework_draft (agency_id, parent_id, definition, created_at, updated_at)
                        select ?, id, definition, now(), now() from framework_version where code = '1841-QĐ/TU' limit 1
                        returning id
                        """).param(agency).query(String.class).single();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
