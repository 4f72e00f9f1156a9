package vn.congtam.document.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.document.Pdf;
import vn.congtam.document.TestSheets;
import vn.congtam.ranking.MonthClosing;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.support.ApplicationTest;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

@ApplicationTest
class BundleTests {

    @Autowired
    TestCity city;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Frameworks frameworks;

    @Autowired
    MonthClosing closing;

    @Autowired
    MockMvcTester web;

    @Autowired
    BundleWorker worker;

    @Autowired
    BundleStore store;

    @Autowired
    BundleMaker maker;

    private TestSheets month;
    private Official ha;

    @BeforeEach
    void aClosedMonth() {
        jdbc.sql("delete from paper_bundle").update();
        month = new TestSheets(jdbc, city, frameworks);
        ha = month.member("Nguyễn Thị Thu Hà");
        month.decided(ha);
        month.decided(month.member("Lê Văn/Đạt: \"Con\""));
        month.sheet(month.member("Đỗ Thị Nghỉ"), "NOT_RATED", "nghỉ thai sản");
        closing.close(month.period, null, null);
    }

    @Test
    void holdsEverySheetByUnitUnderPlainNames() throws IOException {
        request(month.hr);
        assertThat(worker.makeAll()).isOne();
        Map<String, byte[]> files = unzip(download(month.hr).getResponse().getContentAsByteArray());
        assertThat(files.keySet()).allMatch(name -> name.matches("[A-Za-z0-9._/-]+"));
        assertThat(files.keySet())
                .contains(
                        "van-ban-10-2026/00-van-ban-chung/bang-tong-hop.pdf",
                        "van-ban-10-2026/00-van-ban-chung/quyet-dinh.docx",
                        "van-ban-10-2026/01-phong-kinh-te-ha-tang-va-do-thi/00-danh-sach-don-vi.pdf",
                        sheetOf(ha))
                .anyMatch(name -> name.endsWith("-le-van-dat-con.pdf"))
                .hasSize(9);
        assertThat(Pdf.of(file(files, sheetOf(ha))).text()).contains("Nguyễn Thị Thu Hà", "86,5 85,5 84,5");
        assertThat(Pdf.of(file(files, "van-ban-10-2026/00-van-ban-chung/bang-tong-hop.pdf"))
                        .text())
                .contains("Tổng số người: 3");
        try (XWPFDocument word = new XWPFDocument(
                new ByteArrayInputStream(file(files, "van-ban-10-2026/00-van-ban-chung/quyet-dinh.docx")))) {
            assertThat(word.getTables()).isNotEmpty();
        }
    }

    @Test
    void growsOnThePageAndWithoutScript() {
        assertThat(page(month.hr)).bodyText().contains("Tạo tệp ZIP").doesNotContain("every 2s");
        request(month.hr);
        assertThat(page(month.hr))
                .bodyText()
                .contains("hx-trigger=\"every 2s\"", "Đang chờ đến lượt", "Xem lại tiến độ");
        assertThat(card(month.hr)).hasStatusOk().bodyText().contains("every 2s").doesNotContain("<html");
        assertThat(web.get()
                        .uri("/agencies/{a}/papers/bundle?month=2026-10", month.agency)
                        .with(city.as(month.hr))
                        .exchange())
                .hasStatus3xxRedirection();
        worker.makeAll();
        assertThat(card(month.hr))
                .bodyText()
                .contains("Đã tạo xong 3 phiếu", id() + ".zip")
                .doesNotContain("every 2s");
    }

    @Test
    void anInterruptedDownloadGoesOn() {
        request(month.hr);
        worker.makeAll();
        MvcTestResult whole = download(month.hr);
        byte[] all = whole.getResponse().getContentAsByteArray();
        String tag = String.valueOf(whole.getResponse().getHeader("ETag"));
        assertThat(whole).hasHeader("Accept-Ranges", "bytes").hasHeader("Cache-Control", "no-store");
        assertThat(whole.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        int half = all.length / 2;
        MvcTestResult rest = part("bytes=" + half + "-", tag);
        assertThat(rest)
                .hasStatus(206)
                .hasHeader("Content-Range", "bytes " + half + "-" + (all.length - 1) + "/" + all.length);
        assertThat(rest.getResponse().getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(all, half, all.length));
        assertThat(part("bytes=10-19", null).getResponse().getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(all, 10, 20));
        assertThat(part("bytes=-5", null).getResponse().getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(all, all.length - 5, all.length));
        assertThat(part("bytes=" + half + "-", "\"another\"")).hasStatus(200);
        assertThat(part("bytes=0-1,5-6", null)).hasStatus(200);
        assertThat(part("bytes=" + all.length + "-", null))
                .hasStatus(416)
                .hasHeader("Content-Range", "bytes */" + all.length);
        assertThat(count("select count(*) from audit_event where action = 'bundle.downloaded' and subject_id = ?"))
                .isEqualTo(6);
    }

    @Test
    void whoLostTheRoleGetsNothingAnyMore() {
        Official clerk = month.member("Bùi Thị Nhân Sự");
        city.grant(clerk.accountId(), "HR", month.agency);
        request(clerk.username());
        worker.makeAll();
        assertThat(download(clerk.username())).hasStatusOk();
        revoke(clerk);
        assertThat(download(clerk.username())).hasStatus(404);
    }

    @Test
    void nothingIsMadeForWhoLostTheRoleMeanwhile() {
        Official clerk = month.member("Bùi Thị Nhân Sự");
        city.grant(clerk.accountId(), "HR", month.agency);
        request(clerk.username());
        revoke(clerk);
        worker.makeAll();
        assertThat(value("select failure from paper_bundle")).isEqualTo("document.bundle.failed.access");
        assertThat(value("select count(*)::text from paper_bundle_block")).isEqualTo("0");
    }

    @Test
    void onlyWhoAskedForItGetsIt() {
        request(month.hr);
        worker.makeAll();
        for (String other : List.of(
                month.authority.username(),
                ha.username(),
                month.head.username(),
                city.granted("HR", month.agency),
                city.granted("CITY_HR", null),
                city.granted("ADMINISTRATOR", null))) {
            assertThat(download(other)).hasStatus(404);
        }
        for (String other :
                List.of(ha.username(), city.granted("HR", city.agency()), city.granted("INSPECTOR", null))) {
            assertThat(post("", other)).hasStatus(404);
        }
    }

    @Test
    void ownResultStaysHiddenUntilItIsPublished() throws IOException {
        TestSheets other = new TestSheets(jdbc, city, frameworks);
        Official clerk = other.member("Bùi Thị Nhân Sự");
        city.grant(clerk.accountId(), "HR", other.agency);
        other.decided(clerk);
        other.decided(other.member("Nguyễn Văn Khác"));
        closing.close(other.period, null, null);
        month = other;
        request(clerk.username());
        worker.makeAll();
        Map<String, byte[]> files =
                unzip(download(clerk.username()).getResponse().getContentAsByteArray());
        String own = files.keySet().stream()
                .filter(name -> name.contains("bui-thi-nhan-su"))
                .findFirst()
                .orElseThrow();
        assertThat(Pdf.of(file(files, own)).text()).contains("86,5").doesNotContain("84,5", "85,5", "Loại B");
    }

    @Test
    void anotherNodeGoesOnWhereACrashedOneStopped() throws IOException {
        manyPeople(50);
        request(month.hr);
        BundleStore.Held crashed = store.take().orElseThrow();
        ZipBlock first = new ZipBlock(0, java.time.LocalDateTime.of(2026, 11, 1, 8, 0));
        first.add("van-ban-10-2026/doc.txt", "x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(store.append(crashed, 0, first, 1, 0)).isTrue();
        assertThat(worker.makeAll()).as("held by the lease").isZero();
        jdbc.sql("update paper_bundle set leased_until = now() - interval '1 second'")
                .update();
        assertThat(worker.makeAll()).isOne();
        assertThat(store.append(crashed, 1, first, 1, 0))
                .as("the lease is lost")
                .isFalse();
        Map<String, byte[]> files = unzip(download(month.hr).getResponse().getContentAsByteArray());
        assertThat(files).containsKey("van-ban-10-2026/doc.txt");
        assertThat(files.keySet().stream()
                        .filter(name -> name.contains("-nguoi-"))
                        .count())
                .isEqualTo(50);
        assertThat(value("select done || '/' || total from paper_bundle")).isEqualTo("53/53");
    }

    @Test
    void twoNodesShareTheWork() {
        request(month.hr);
        request(month.authority.username());
        BundleStore.Held one = store.take().orElseThrow();
        BundleStore.Held two = store.take().orElseThrow();
        assertThat(one.bundle().id()).isNotEqualTo(two.bundle().id());
        assertThat(store.take()).isEmpty();
        try (ExecutorService drawing = Executors.newFixedThreadPool(2)) {
            maker.make(two, drawing);
            maker.make(one, drawing);
        }
        assertThat(value("select count(*)::text from paper_bundle where status = 'DONE'"))
                .isEqualTo("2");
    }

    @Test
    void whatBringsNodesDownIsGivenUpWithASentence() {
        request(month.hr);
        for (int i = 0; i < 4; i++) {
            assertThat(store.take()).isPresent();
            jdbc.sql("update paper_bundle set leased_until = now() - interval '1 second'")
                    .update();
        }
        assertThat(store.take()).isEmpty();
        assertThat(page(month.hr)).bodyText().contains("bị gián đoạn nhiều lần", "Thử lại");
        assertThat(post("/" + id() + "/retry", month.hr)).hasStatus3xxRedirection();
        assertThat(worker.makeAll()).isOne();
        assertThat(download(month.hr)).hasStatusOk();
    }

    @Test
    void anErrorIsSaidWithItsReferenceAndCanBeTriedAgain() {
        request(month.hr);
        BundleStore.Held held = store.take().orElseThrow();
        ExecutorService closed = Executors.newSingleThreadExecutor();
        closed.shutdown();
        maker.make(held, closed);
        assertThat(page(month.hr)).bodyText().contains("do lỗi ở máy chủ, mã lỗi", "Thử lại");
        assertThat(download(month.hr)).hasStatus(409);
        post("/" + id() + "/retry", month.hr);
        worker.makeAll();
        assertThat(download(month.hr)).hasStatusOk();
    }

    /** It may fail just when its reader, who saw no progress, asks for another one. */
    @Test
    void aFailedBundleIsNotTriedAgainBesideANewerOne() {
        request(month.hr);
        BundleStore.Held held = store.take().orElseThrow();
        UUID failed = id();
        store.fail(held, "document.bundle.failed.error", "AB12");
        jdbc.sql("""
                        insert into paper_bundle (id, period_id, closing_id, agency_id, requested_by, requested_at, total)
                        select ?, period_id, closing_id, agency_id, requested_by, requested_at + interval '1 minute', total from paper_bundle
                        """).param(UUID.randomUUID()).update();
        assertThat(post("/" + failed + "/retry", month.hr)).hasStatus3xxRedirection();
        assertThat(value("select status from paper_bundle where id = '" + failed + "'"))
                .isEqualTo("FAILED");

        worker.makeAll();
        assertThat(post("/" + failed + "/retry", month.hr)).hasStatus3xxRedirection();
        assertThat(worker.makeAll()).isOne();
    }

    @Test
    void retriesAndOrdersAtTheSameMomentLeaveOneBundleInTheMaking() throws Exception {
        for (int round = 0; round < 5; round++) {
            request(month.hr);
            UUID failed = jdbc.sql("select id from paper_bundle order by requested_at desc, status desc limit 1")
                    .query(UUID.class)
                    .single();
            store.take().ifPresent(held -> store.fail(held, "document.bundle.failed.error", "AB12"));
            try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
                List<java.util.concurrent.Callable<Integer>> asking = List.of(
                        () -> post("/" + failed + "/retry", month.hr)
                                .getResponse()
                                .getStatus(),
                        () -> post("", month.hr).getResponse().getStatus(),
                        () -> post("/" + failed + "/retry", month.hr)
                                .getResponse()
                                .getStatus(),
                        () -> post("", month.hr).getResponse().getStatus());
                for (var answer : readers.invokeAll(asking)) {
                    assertThat(answer.get()).as("redirected, or gone meanwhile").isIn(302, 303, 404);
                }
            }
            assertThat(value("select count(*)::text from paper_bundle where status in ('WAITING', 'RUNNING')"))
                    .isEqualTo("1");
            jdbc.sql("delete from paper_bundle").update();
        }
    }

    @Test
    void progressNeverGoesBack() {
        manyPeople(50);
        request(month.hr);
        BundleStore.Held crashed = store.take().orElseThrow();
        ZipBlock block = new ZipBlock(0, java.time.LocalDateTime.of(2026, 11, 1, 8, 0));
        block.add("van-ban-10-2026/doc.txt", "x".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(store.append(crashed, 0, block, 1, 20)).isTrue();
        jdbc.sql("update paper_bundle set leased_until = now() - interval '1 second'")
                .update();
        BundleStore.Held other = store.take().orElseThrow();
        assertThat(other.bundle().done()).as("taken over where it stood").isEqualTo(20);
        assertThat(store.append(other, 1, block, 1, 10)).isTrue();
        assertThat(value("select done || ' ' || blocks from paper_bundle")).isEqualTo("20 2");
    }

    @Test
    void asksOnceAtATimeAndIsForgottenAfterSomeDays() {
        request(month.hr);
        request(month.hr);
        assertThat(value("select count(*)::text from paper_bundle")).isEqualTo("1");
        makeAllWhoeverBegan();
        assertThat(store.forget(Duration.ofDays(7))).isZero();
        jdbc.sql("update paper_bundle set finished_at = timestamptz '2020-01-01 00:00+07'")
                .update();
        worker.forget();
        assertThat(value("select count(*)::text from paper_bundle_block")).isEqualTo("0");
        request(month.hr);
        assertThat(post("/" + id() + "/delete", month.hr)).hasStatus3xxRedirection();
        assertThat(value("select count(*)::text from paper_bundle")).isEqualTo("0");
    }

    @Test
    void noneBeforeTheMonthIsClosed() {
        month = new TestSheets(jdbc, city, frameworks);
        assertThat(post("", month.hr)).hasStatus(409).bodyText().contains("Chốt kỳ rồi tạo");
        assertThat(page(month.hr))
                .hasStatusOk()
                .bodyText()
                .contains("chưa chốt")
                .doesNotContain("Tạo tệp ZIP");
    }

    /** The worker's own turn may have taken a bundle a moment before. */
    private void makeAllWhoeverBegan() {
        worker.makeAll();
        while (!"0".equals(value("select count(*)::text from paper_bundle where status in ('WAITING', 'RUNNING')"))) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private void manyPeople(int people) {
        month = new TestSheets(jdbc, city, frameworks);
        month.decided(month.member("Nguyễn Thị Thu Hà"));
        month.decided(month.member("Lê Văn Đạt"));
        month.decided(month.member("Đỗ Thị Nghỉ"));
        for (int i = 0; i < people; i++) {
            month.decided(month.member("Người " + i));
        }
        closing.close(month.period, null, null);
    }

    private void revoke(Official clerk) {
        jdbc.sql("delete from granted_role where account_id = ?")
                .param(clerk.accountId())
                .update();
    }

    private String sheetOf(Official official) {
        String code = jdbc.sql("select code from person where id = ?")
                .param(official.personId())
                .query(String.class)
                .single();
        return "van-ban-10-2026/01-phong-kinh-te-ha-tang-va-do-thi/" + code + "-nguyen-thi-thu-ha.pdf";
    }

    private UUID id() {
        return jdbc.sql("select id from paper_bundle").query(UUID.class).single();
    }

    private void request(String who) {
        assertThat(post("", who)).hasStatus3xxRedirection();
    }

    private MvcTestResult post(String path, String who) {
        return web.post()
                .uri("/agencies/" + month.agency + "/papers/bundle" + path + "?month=2026-10")
                .with(city.as(who))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult page(String who) {
        return web.get()
                .uri("/agencies/{a}/papers?month=2026-10", month.agency)
                .with(city.as(who))
                .exchange();
    }

    private MvcTestResult card(String who) {
        return web.get()
                .uri("/agencies/{a}/papers/bundle?month=2026-10", month.agency)
                .header("HX-Request", "true")
                .with(city.as(who))
                .exchange();
    }

    private MvcTestResult download(String who) {
        return web.get()
                .uri("/agencies/{a}/papers/bundle/{id}.zip?month=2026-10", month.agency, id())
                .with(city.as(who))
                .exchange();
    }

    private MvcTestResult part(String range, @org.jspecify.annotations.Nullable String ifRange) {
        var request = web.get()
                .uri("/agencies/{a}/papers/bundle/{id}.zip?month=2026-10", month.agency, id())
                .header("Range", range)
                .with(city.as(month.hr));
        if (ifRange != null) {
            request.header("If-Range", ifRange);
        }
        return request.exchange();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(month.period).query(Integer.class).single();
    }

    private String value(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static byte[] file(Map<String, byte[]> files, String name) {
        assertThat(files).containsKey(name);
        return files.getOrDefault(name, new byte[0]);
    }

    /** Reads by the directory at the end, as programs do. */
    private static Map<String, byte[]> unzip(byte[] content) throws IOException {
        Path path = Files.createTempFile("bundle", ".zip");
        Files.write(path, content);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                zip.getInputStream(entry).transferTo(file);
                files.put(entry.getName(), file.toByteArray());
            }
        } finally {
            Files.delete(path);
        }
        return files;
    }
}
