package vn.congtam.access;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.congtam.period.PeriodDates;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.scorecard.SheetOpening;
import vn.congtam.support.TestCity;
import vn.congtam.support.TestCity.Official;

/** Two agencies with an open month, whose people carry tokens: N in the name, W in tasks and files, S in scores and remarks, A in appeals. */
final class CanaryCity {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Pattern TOKEN = Pattern.compile("Zq([NWSA])(\\d+)x");

    private final JdbcClient jdbc;
    private final TestCity city;
    private final Map<Long, String> owners = new LinkedHashMap<>();
    private final List<Viewer> viewers = new ArrayList<>();
    private final List<String> farAddresses = new ArrayList<>();

    /** Tokens that this user may receive, as kind and person: "N12". */
    record Viewer(String kind, String username, Set<String> permitted) {

        boolean permits(String token) {
            Matcher matcher = TOKEN.matcher(token);
            return matcher.matches() && permitted.contains(matcher.group(1) + matcher.group(2));
        }
    }

    CanaryCity(JdbcClient jdbc, TestCity city, SheetOpening opening, Frameworks frameworks) {
        this.jdbc = jdbc;
        this.city = city;
        long a = city.agency();
        long leadership = city.unit(a, "Lãnh đạo");
        long first = city.unit(a, "Phòng Một");
        long second = city.unit(a, "Phòng Hai");
        Official chief = person(a, leadership, "AGENCY_HEAD", "chief");
        Official head = person(a, first, "HEAD", "head");
        Official deputy = person(a, first, "DEPUTY", "deputy");
        Official led = person(a, first, "MEMBER", "led by the deputy");
        Official other = person(a, first, "MEMBER", "colleague");
        Official far = person(a, second, "MEMBER", "member of the other unit");
        Official farHead = person(a, second, "HEAD", "head of the other unit");
        jdbc.sql("update person set duty_group = 'Riêng' where id = ?")
                .param(led.personId())
                .update();
        jdbc.sql("insert into post_field (post_id, duty_group) values (?, 'Riêng')")
                .param(deputy.postId())
                .update();
        long b = city.agency();
        Official stranger = person(b, city.unit(b, "Phòng Lạ"), "MEMBER", "stranger");
        Official strangerHead = person(b, stranger.unitId(), "HEAD", "head of the stranger");
        List<Official> ours = List.of(chief, head, deputy, led, other, far, farHead);
        List<Official> theirs = List.of(stranger, strangerHead);
        for (long agency : new long[] {a, b}) {
            opening.open(
                    agency,
                    MONTH,
                    PeriodDates.proposedFor(frameworks.validFor(MONTH).framework(), MONTH),
                    null);
        }
        Stream.concat(ours.stream(), theirs.stream()).forEach(this::fill);
        view("staff", led.username(), ours, List.of(led));
        view("deputy", deputy.username(), ours, List.of(deputy, led));
        view("head", head.username(), ours, List.of(head, deputy, led, other));
        view("headOfOtherUnit", farHead.username(), ours, List.of(farHead, far));
        view("agencyHead", chief.username(), ours, ours);
        view("hr", city.granted("HR", a), ours, ours);
        view("otherHr", city.granted("HR", b), theirs, theirs);
        view("stranger", stranger.username(), theirs, List.of(stranger));
        List<Official> all = Stream.concat(ours.stream(), theirs.stream()).toList();
        view("cityHr", city.granted("CITY_HR", null), all, List.of(chief));
        view("inspector", city.granted("INSPECTOR", null), all, List.of());
        view("administrator", city.granted("ADMINISTRATOR", null), all, List.of());
        appeal(led, deputy, chief);
        moved(stranger);
    }

    /** Came from a third agency within the month, and the city said who rates it in words about that person. */
    private void moved(Official who) {
        long before = city.agency();
        jdbc.sql("update post set valid_from = date '2026-10-12' where id = ?")
                .param(who.postId())
                .update();
        jdbc.sql("""
                        with left_post as (
                            insert into post (person_id, agency_id, unit_id, role, valid_from, valid_to)
                            values (:person, :before, :unit, 'MEMBER', date '2024-01-01', date '2026-10-11') returning id
                        ), transfer as (
                            insert into agency_transfer (person_id, kind, from_agency_id, to_agency_id, document_no, document_day, effective_on, status,
                                                         released_at, answered_at, from_post_id, to_post_id, to_code, arrived_at)
                            select :person, 'TRANSFER', :before, :agency, '8/QĐ', date '2026-10-01', date '2026-10-12', 'ACCEPTED', now(), now(), id,
                                   :post, 'C', now() from left_post returning id)
                        insert into deciding_agency_choice (person_id, month, agency_id, transfer_id, reason, chosen_by, chosen_at)
                        select :person, date '2026-10-01', :agency, id, :reason, (select min(id) from account where person_id is null), now()
                        from transfer
                        """)
                .param("person", who.personId())
                .param("before", before)
                .param("unit", city.unit(before, "Phòng Cũ"))
                .param("agency", who.agencyId())
                .param("post", who.postId())
                .param("reason", "Theo đề nghị của ZqN" + who.personId() + "x")
                .update();
        Long transfer = jdbc.sql("select id from agency_transfer where person_id = ?")
                .param(who.personId())
                .query(Long.class)
                .single();
        String list = "/agencies/" + who.agencyId() + "/transfers";
        farAddresses.addAll(List.of(list, list + "?export=csv", list + "/" + transfer + "/decides"));
    }

    /** Everybody's sheet is decided as it was handed in. */
    void decide() {
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, lines, group_points, complete, total, results_points, bonus_points,
                            deducted, class_by_score, remark, started_at, updated_at)
                        select a.sheet_id, a.period_id, 'DECISION', s.decider_id, a.lines, a.group_points, true, a.total, a.results_points, a.bonus_points,
                            a.deducted, a.class_by_score, '', now(), now()
                        from assessment a join score_sheet s on s.id = a.sheet_id
                        where a.stage = 'SELF' and s.status = 'SUBMITTED' and s.person_id = any(:people)
                        """).param("people", owners.keySet().toArray(Long[]::new)).update();
        jdbc.sql("update score_sheet set status = 'DECIDED', ratio_done = 9, ratio_assigned = 10, days_worked = 22 "
                        + "where status = 'SUBMITTED' and person_id = any(:people)")
                .param("people", owners.keySet().toArray(Long[]::new))
                .update();
    }

    /** Pages that the crawl comes to late or never. */
    List<String> farAddresses() {
        return farAddresses;
    }

    List<Viewer> viewers() {
        return viewers;
    }

    /** Tokens of the people of this city; another test may have made one of its own in the same database. */
    Set<String> tokensIn(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (owners.containsKey(Long.valueOf(matcher.group(2)))) {
                tokens.add(matcher.group());
            }
        }
        return tokens;
    }

    String describe(String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return token;
        }
        String what = switch (matcher.group(1)) {
            case "N" -> "the name";
            case "W" -> "a task or file";
            case "A" -> "an appeal";
            default -> "a score or remark";
        };
        return what + " of the " + owners.get(Long.valueOf(matcher.group(2)));
    }

    private void view(String kind, String username, List<Official> names, List<Official> rest) {
        Set<String> permitted = new LinkedHashSet<>();
        names.forEach(person -> permitted.add("N" + person.personId()));
        rest.forEach(person -> permitted.addAll(List.of("W" + person.personId(), "S" + person.personId())));
        viewers.add(new Viewer(kind, username, permitted));
    }

    /** Of a published month: for the person, those in charge of the agency and the city; not for the reviewer. */
    private void appeal(Official of, Official reviewer, Official decider) {
        AppealedMonth.of(jdbc, of, reviewer, decider, "ZqA" + of.personId() + "x");
        Set<String> readers = Set.of("staff", "agencyHead", "hr", "cityHr", "inspector");
        viewers.stream()
                .filter(viewer -> readers.contains(viewer.kind()))
                .forEach(viewer -> viewer.permitted().add("A" + of.personId()));
    }

    private Official person(long agency, long unit, String role, String owner) {
        Official person = city.official(agency, unit, role, "Nguyễn Văn Canh");
        String name = "Nguyễn Văn ZqN" + person.personId() + "x";
        jdbc.sql("update person set full_name = ? where id = ?")
                .params(name, person.personId())
                .update();
        jdbc.sql("update account set display_name = ? where id = ?")
                .params(name, person.accountId())
                .update();
        owners.put(person.personId(), owner);
        return person;
    }

    /** A task with evidence and a submitted sheet with a shortcoming and a remark. */
    private void fill(Official person) {
        String work = "ZqW" + person.personId() + "x";
        String score = "ZqS" + person.personId() + "x";
        Long task = jdbc.sql("""
                        insert into task (agency_id, person_id, month, title, source, product, result, due_on, progress, finished_on, created_at)
                        values (?, ?, date '2026-10-01', ?, 'PLAN', ?, ?, date '2026-10-15', 100, date '2026-10-14', now()) returning id
                        """)
                .params(person.agencyId(), person.personId(), work, work, work)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into evidence (task_id, agency_id, month, file_name, content_type, size, sha256, content, uploaded_by, uploaded_at)
                        values (?, ?, date '2026-10-01', ?, 'application/pdf', 4, '', convert_to(?, 'UTF8'), ?, now())
                        """)
                .params(task, person.agencyId(), work + ".pdf", work, person.accountId())
                .update();
        jdbc.sql("""
                        insert into assessment (sheet_id, period_id, stage, author_id, lines, group_points, complete, total, results_points,
                            bonus_points, deducted, class_by_score, remark, started_at, updated_at)
                        select s.id, s.period_id, 'SELF', s.person_id,
                            jsonb_build_object('I.1.a', jsonb_build_object('points', 1.5, 'note', cast(:token as text)),
                                'III.1', jsonb_build_object('points', 2, 'work', cast(:token as text))),
                            '{"I": 20, "II.1": 20, "II.2": 45, "III": 2}', true, 87, 45, 2, 0, 'B', :token, now(), now()
                        from score_sheet s where s.person_id = :person
                        """).param("token", score).param("person", person.personId()).update();
        jdbc.sql(
                        "update score_sheet set status = 'SUBMITTED', submitted_at = now(), receipt_no = 'C-' || id where person_id = ?")
                .param(person.personId())
                .update();
    }
}
