package vn.congtam.organization.staffimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.congtam.organization.ActingHead;
import vn.congtam.organization.ImportedPerson;
import vn.congtam.organization.staffimport.PlannedPerson.PostStep;
import vn.congtam.shared.VietnameseText;

/** Writes a plan in a few set-based statements: units, people, ended posts, corrected posts, new posts. */
@Component
class ImportWriter {

    private static final int CHUNK = 5_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportWriter(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record PersonRow(
            @Nullable Long id,
            String code,
            String fullName,
            String sortKey,
            String searchKey,
            @Nullable LocalDate birthDate,
            @Nullable String gender,
            String subjectGroup,
            String jobPosition,
            String grade,
            String dutyGroup,
            String email) {}

    private record PostRow(
            @Nullable Long postId,
            Long personId,
            long unitId,
            String role,
            String title,
            @Nullable String acting,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Answers those who were added or changed. */
    List<ImportedPerson> write(long agencyId, ImportPlan plan) {
        createUnits(agencyId, plan.newUnits());
        createPeople(agencyId, plan.added());
        updatePeople(plan.changed());
        Map<String, Long> ids = idsByCode(agencyId);
        writePosts(agencyId, plan.people(), ids);
        return plan.people().stream()
                .filter(person -> !person.isUnchanged())
                .map(person -> imported(person, ids))
                .toList();
    }

    private static ImportedPerson imported(PlannedPerson person, Map<String, Long> ids) {
        StaffRow row = person.row();
        String username = row.username().isEmpty() ? null : row.username();
        return new ImportedPerson(idOf(person, ids), row.fullName(), username, row.email(), person.isAdded());
    }

    private static long idOf(PlannedPerson person, Map<String, Long> ids) {
        return java.util.Objects.requireNonNull(ids.get(person.row().code()));
    }

    private void createUnits(long agencyId, List<PlannedUnit> units) {
        int ordinal = jdbc.sql("select coalesce(max(ordinal), 0) from unit where agency_id = :agency")
                .param("agency", agencyId)
                .query(Integer.class)
                .single();
        List<PlannedUnit> parentsFirst = new ArrayList<>(units);
        parentsFirst.sort(Comparator.comparingInt(PlannedUnit::depth));
        for (PlannedUnit unit : parentsFirst) {
            PlannedUnit parent = unit.parent();
            unit.created(jdbc.sql("""
                            insert into unit (agency_id, parent_id, name, search_key, ordinal)
                            values (:agency, :parent, :name, :key, :ordinal) returning id
                            """)
                    .param("agency", agencyId)
                    .param("parent", parent == null ? null : parent.id(), java.sql.Types.BIGINT)
                    .param("name", unit.name())
                    .param("key", unit.key())
                    .param("ordinal", ++ordinal)
                    .query(Long.class)
                    .single());
        }
    }

    private void createPeople(long agencyId, List<PlannedPerson> people) {
        inChunks(people.stream().map(ImportWriter::personRow).toList(), agencyId, """
                insert into person (agency_id, code, full_name, sort_key, search_key, birth_date, gender, subject_group, job_position,
                                    grade, duty_group, email)
                select :agency, r.* from json_to_recordset(cast(:rows as json)) as r("code" text, "fullName" text, "sortKey" text,
                    "searchKey" text, "birthDate" date, "gender" text, "subjectGroup" text, "jobPosition" text, "grade" text,
                    "dutyGroup" text, "email" text)
                """);
    }

    private void updatePeople(List<PlannedPerson> people) {
        inChunks(people.stream().map(ImportWriter::personRow).toList(), 0, """
                update person p set full_name = r."fullName", sort_key = r."sortKey", search_key = r."searchKey",
                       birth_date = r."birthDate", gender = r."gender", subject_group = r."subjectGroup",
                       job_position = r."jobPosition", grade = r."grade", duty_group = r."dutyGroup", email = r."email",
                       version = p.version + 1
                from json_to_recordset(cast(:rows as json)) as r("id" bigint, "fullName" text, "sortKey" text, "searchKey" text,
                    "birthDate" date, "gender" text, "subjectGroup" text, "jobPosition" text, "grade" text, "dutyGroup" text,
                    "email" text)
                where p.id = r."id" and :agency = 0
                """);
    }

    private static PersonRow personRow(PlannedPerson person) {
        StaffRow row = person.row();
        return new PersonRow(
                person.known() == null ? null : person.known().id(),
                row.code(),
                row.fullName(),
                VietnameseText.nameSortKey(row.fullName()),
                VietnameseText.searchKey(row.fullName()),
                row.birthDate(),
                row.gender() == null ? null : row.gender().name(),
                row.subjectGroup().name(),
                row.jobPosition(),
                row.grade(),
                row.dutyGroup(),
                row.email());
    }

    private Map<String, Long> idsByCode(long agencyId) {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select code, id from person where agency_id = :agency")
                .param("agency", agencyId)
                .query(row -> {
                    ids.put(row.getString("code"), row.getLong("id"));
                });
        return ids;
    }

    /** Old posts end first; corrected ones step down before they take their new role: heads may change places in one list. */
    private void writePosts(long agencyId, List<PlannedPerson> people, Map<String, Long> ids) {
        List<PostRow> ended = rows(people, PostStep.FOLLOW, ids);
        List<PostRow> corrected = rows(people, PostStep.CORRECT, ids);
        List<PostRow> begun = new ArrayList<>(rows(people, PostStep.FIRST, ids));
        begun.addAll(ended);
        inChunks(ended, agencyId, PostSql.END);
        inChunks(corrected, agencyId, PostSql.STEP_DOWN);
        inChunks(corrected, agencyId, PostSql.CORRECT);
        inChunks(corrected, agencyId, PostSql.DROP_FIELDS);
        inChunks(begun, agencyId, PostSql.BEGIN);
        inChunks(ended, agencyId, PostSql.KEEP_FIELDS);
    }

    private static List<PostRow> rows(List<PlannedPerson> people, PostStep step, Map<String, Long> ids) {
        return people.stream()
                .filter(person -> person.step() == step)
                .map(person -> new PostRow(
                        person.latest() == null ? null : person.latest().id(),
                        idOf(person, ids),
                        person.unit().id(),
                        person.row().role().name(),
                        person.row().title(),
                        acting(person.row()),
                        person.row().from(),
                        step == PostStep.FOLLOW ? person.lastDayBefore() : null))
                .toList();
    }

    /** A list has no column for heads who are not appointed; their titles say it. */
    private static @Nullable String acting(StaffRow row) {
        ActingHead said = row.role().isHead() ? ActingHead.saidBy(row.title()) : null;
        return said == null ? null : said.name();
    }

    private void inChunks(List<?> rows, long agencyId, String sql) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<?> chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            jdbc.sql(sql)
                    .param("agency", agencyId)
                    .param("rows", json.writeValueAsString(chunk))
                    .update();
        }
    }
}
