package vn.congtam.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** After publication: appeals with their hearings, and the reopening that carries corrections into a new version of the results. */
final class Disputes {

    private final Scene scene;
    private final Judging judging;
    private final List<Long> accepted = new ArrayList<>();

    Disputes(Scene scene, Judging judging) {
        this.scene = scene;
        this.judging = judging;
    }

    private record Case(long id, int version, String status) {}

    /** Two are accepted, one by a panel and one by the higher body; one is refused, one withdrawn. */
    void appeal() {
        scene.inNextMonth(6);
        List<Long> contestable = scene.jdbc()
                .sql("""
                        select s.id from score_sheet s join assessment a on a.sheet_id = s.id and a.stage = 'DECISION'
                        join framework_version f on f.id = s.framework_version_id
                        join post t on t.person_id = s.person_id and current_date <= coalesce(t.valid_to, 'infinity')
                        where s.period_id = ? and s.status = 'DECIDED' and s.role = 'MEMBER'
                          and cast(a.lines -> 'I.1.a' ->> 'points' as numeric) < 2
                        group by s.id order by s.id
                        """)
                .param(scene.period())
                .query((row, n) -> row.getLong(1))
                .list();
        List<Long> filed = scene.some(4, contestable);
        for (int at = 0; at < filed.size(); at++) {
            hear(scene.sheet(filed.get(at)), at);
        }
        decreeAppeal();
    }

    /** In a mixed month somebody who is rated under the decree, whose lines have other maxima, appeals too. */
    private void decreeAppeal() {
        List<Sheet> decree = scene.sheets(sheet -> sheet.isMember() && sheet.is("DECIDED") && scene.isDecree(sheet));
        if (!decree.isEmpty()) {
            Sheet sheet = scene.some(1, decree).getFirst();
            long appeal = file(sheet, "I.1.b");
            appoint(appeal, 1);
            answer(appeal, 1, List.of("outcome", "ACCEPTED", "points.I.1.b", "2,5", "why.I.1.b", "Đúng mức"));
            accepted.add(sheet.id());
        }
    }

    private void hear(Sheet sheet, int at) {
        long appeal = file(sheet, "I.1.a");
        String username = scene.username(sheet.personId());
        if (at == 3) {
            scene.hands().act(username, "/appeals/" + appeal + "/withdrawal");
            return;
        }
        appoint(appeal, at);
        if (at == 2) {
            answer(appeal, at, List.of("outcome", "REFUSED"));
            scene.hands().act(username, "/appeals/" + appeal + "/reserve", "opinion", "Vẫn giữ ý kiến");
        } else {
            answer(appeal, at, List.of("outcome", "ACCEPTED", "points.I.1.a", "2", "why.I.1.a", "Có minh chứng"));
            accepted.add(sheet.id());
        }
    }

    private long file(Sheet sheet, String line) {
        scene.hands()
                .act(
                        scene.username(sheet.personId()),
                        "/appeals/sheets/" + sheet.id(),
                        "lines",
                        line,
                        "asked",
                        "Tính đủ điểm",
                        "reason",
                        "Có minh chứng");
        return scene.jdbc()
                .sql("select max(id) from appeal where sheet_id = ?")
                .param(sheet.id())
                .query(Long.class)
                .single();
    }

    private Case found(long appeal) {
        return scene.jdbc()
                .sql("select id, version, status from appeal where id = ?")
                .param(appeal)
                .query(Case.class)
                .single();
    }

    private boolean isPanel(int at) {
        return at % 2 == 0;
    }

    private void appoint(long appeal, int at) {
        String version = String.valueOf(found(appeal).version());
        List<String> form = new ArrayList<>(List.of("version", version, "kind", isPanel(at) ? "PANEL" : "HIGHER_BODY"));
        if (isPanel(at)) {
            long chair = scene.agency().deputies.getLast().personId();
            form.addAll(List.of("chair", String.valueOf(chair), "panel", "12/QĐ-UBND"));
        }
        scene.hands().act(scene.agency().hr, "/appeals/" + appeal + "/hearer", form);
    }

    private void answer(long appeal, int at, List<String> outcome) {
        List<String> form = new ArrayList<>(outcome);
        form.addAll(List.of("version", String.valueOf(found(appeal).version()), "answer", "Đã kiểm tra hồ sơ"));
        String hearer = isPanel(at) ? scene.agency().deputies.getLast().username() : scene.agency().cityHr;
        scene.hands().act(hearer, "/appeals/" + appeal + "/answer", form);
    }

    /** Accepted appeals and one more sheet, in one month that of the head and in another every sheet. */
    void correct() {
        scene.inNextMonth(10);
        boolean whole = scene.number() == 3;
        boolean concerned = scene.number() == 2;
        Sheet wrong = scene.some(
                        1,
                        scene.sheets(
                                of -> of.is("DECIDED") && of.isChief() == concerned && !accepted.contains(of.id())))
                .getFirst();
        Set<Long> named = new TreeSet<>(accepted);
        named.add(wrong.id());
        ask(whole ? Set.of() : named);
        record Request(long id, int version) {}
        Request request = scene.jdbc()
                .sql("select id, version from reopening where period_id = ? order by id desc limit 1")
                .param(scene.period())
                .query(Request.class)
                .single();
        String approver = whole || concerned
                ? scene.agency().cityHr
                : scene.agency().chief.username();
        String path = scene.here("/reopening/" + request.id() + "/answer");
        scene.hands().act(approver, path, "approve", "true", "version", String.valueOf(request.version()));
        decideAnew(wrong);
        Closing.close(scene);
    }

    private void ask(Set<Long> sheets) {
        List<String> form = new ArrayList<>(
                List.of("whole", String.valueOf(sheets.isEmpty()), "reason", "Nhập sai điểm", "documentNo", "15/TTr"));
        sheets.forEach(sheet -> form.addAll(List.of("sheet", String.valueOf(sheet))));
        scene.hands().act(scene.agency().hr, scene.here("/reopening"), form);
    }

    private void decideAnew(Sheet sheet) {
        String version = String.valueOf(judging.version(sheet.id(), "DECISION"));
        if (sheet.isChief()) {
            judging.decideAbove(sheet, version, "16/QĐ-TU");
            return;
        }
        String path = scene.here("/decision/" + sheet.id());
        scene.hands()
                .act(
                        scene.agency().chief.username(),
                        path,
                        "version",
                        version,
                        "line-I.1.a",
                        "0,5",
                        "reason",
                        "Nhập sai điểm");
    }
}
