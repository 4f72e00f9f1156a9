package vn.congtam.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.congtam.support.TestCity.Official;
import vn.congtam.support.TestWeb;

/** An appeal on its way from filing to the answer. */
final class TestAppeal {

    final long id;
    final String page;
    private final TestWeb web;
    private final Appeals appeals;
    private final AppealMonth month;

    /** @param contested fields of the form that say against what */
    TestAppeal(TestWeb web, Appeals appeals, AppealMonth month, Official by, long sheet, String... contested) {
        this.web = web;
        this.appeals = appeals;
        this.month = month;
        MvcTestResult filed = web.post(
                by.username(),
                "/appeals/sheets/" + sheet,
                TestWeb.and(contested, "asked", "Tính đủ điểm", "reason", "Có minh chứng"));
        assertThat(filed).hasStatus3xxRedirection();
        page = String.valueOf(filed.getResponse().getRedirectedUrl());
        id = Long.parseLong(page.substring("/appeals/".length()));
    }

    AppealFacts facts() {
        return appeals.get(id);
    }

    int version() {
        return facts().version();
    }

    MvcTestResult withdraw(Official by) {
        return web.post(by.username(), page + "/withdrawal");
    }

    /** Human resources say who hears it. */
    MvcTestResult appoint(String kind, String... more) {
        return web.post(
                month.hr, page + "/hearer", TestWeb.and(more, "version", String.valueOf(version()), "kind", kind));
    }

    MvcTestResult answer(String by, String outcome, String... more) {
        return answer(by, version(), outcome, more);
    }

    MvcTestResult answer(String by, int seen, String outcome, String... more) {
        return web.post(
                by,
                page + "/answer",
                TestWeb.and(more, "version", String.valueOf(seen), "outcome", outcome, "answer", "Đã kiểm tra hồ sơ"));
    }
}
