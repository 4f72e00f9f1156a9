package vn.congtam.rulebook.choice;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.choice.AssignmentEffect.Change;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.SheetKind;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;

/**
 * Gives frameworks and kinds of sheets to the officials of a unit, a post or a subject group. The most special assignment counts: the
 * nearest unit before the post before the group. Nothing that was assigned is changed or taken back; a later assignment supersedes.
 */
@Service
public class Assignments {

    private static final String PEOPLE = """
            select distinct on (t.person_id) t.person_id, p.full_name as name, u.name as unit, p.sort_key,
                   coalesce(f.framework_version_id, :own) as version,
                   coalesce(f.sheet_kind, case when t.role = 'MEMBER' then 'STAFF' else 'LEADER' end) as kind
            from post t
            join person p on p.id = t.person_id
            join unit u on u.id = t.unit_id
            cross join lateral assigned_by_scope(t.agency_id, :first, t.unit_id, t.role, p.subject_group) f
            where t.agency_id = :agency and not t.concurrent and t.valid_from <= :last and coalesce(t.valid_to, 'infinity') >= :first
            order by t.person_id, t.valid_from
            """;

    private static final RowMapper<AssignmentLine> LINE = new SimplePropertyRowMapper<>(AssignmentLine.class);

    private final JdbcClient jdbc;
    private final Frameworks frameworks;
    private final FrameworkChoices choices;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final Clock clock;

    Assignments(
            JdbcClient jdbc,
            Frameworks frameworks,
            FrameworkChoices choices,
            TransactionTemplate transaction,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.choices = choices;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets an assignment apply from its month on.
     *
     * @param account who assigns
     * @throws Conflict when the month or a later one is opened
     * @throws Refused when nobody is named, the version is not the agency's to choose or not valid, or not made for the subject group
     */
    @Transactional
    public void assign(Assignment assignment, @Nullable Long account) {
        jdbc.sql("select id from agency where id = :agency for no key update")
                .param("agency", assignment.agencyId())
                .query(Long.class)
                .single();
        check(assignment);
        long id = insert(assignment, account);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("from", assignment.from().toString());
        put(detail, "unit", assignment.scope().unitId());
        put(detail, "role", assignment.scope().role());
        put(detail, "subjectGroup", assignment.scope().subjectGroup());
        put(detail, "version", assignment.versionId());
        put(
                detail,
                "sheet",
                assignment.kind() == null ? null : assignment.kind().name());
        detail.put("document", assignment.documentNo().strip());
        audit.append(AuditEvent.of("framework.assigned", "framework_choice", id)
                .in(assignment.agencyId())
                .with(detail));
    }

    private static void put(Map<String, Object> detail, String key, @Nullable Object value) {
        if (value != null) {
            detail.put(key, value);
        }
    }

    /**
     * Tries an assignment out and takes it back.
     *
     * @throws Conflict as {@link #assign}
     * @throws Refused as {@link #assign}
     */
    public AssignmentEffect preview(Assignment assignment) {
        check(assignment);
        Map<Long, Change> before = people(assignment.agencyId(), assignment.from());
        Map<Long, Change> after = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            insert(assignment, null);
            return people(assignment.agencyId(), assignment.from());
        }));
        List<Change> changed = after.entrySet().stream()
                .filter(person -> !person.getValue().equals(before.get(person.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        return new AssignmentEffect(
                changed.stream().limit(AssignmentEffect.SHOWN).toList(), changed.size());
    }

    /** Every assignment of the agency, the one made last first. */
    public List<AssignmentLine> history(long agencyId) {
        return jdbc.sql("""
                        select c.from_month, u.name as unit, c.role, c.subject_group, c.framework_version_id as version_id, c.sheet_kind as kind,
                               c.document_no, c.chosen_at, coalesce(a.display_name, '') as by
                        from framework_choice c left join unit u on u.id = c.unit_id left join account a on a.id = c.chosen_by
                        where c.agency_id = :agency and num_nonnulls(c.unit_id, c.role, c.subject_group) > 0
                        order by c.id desc limit 200
                        """).param("agency", agencyId).query(LINE).list();
    }

    /** Units that are not dissolved, name by number, in the order of the agency. */
    public Map<String, String> units(long agencyId) {
        Map<String, String> units = new LinkedHashMap<>();
        jdbc.sql("select id, name from unit where agency_id = :agency and closed_on is null order by ordinal, name, id")
                .param("agency", agencyId)
                .query(row -> {
                    units.put(row.getString("id"), row.getString("name"));
                });
        return units;
    }

    private void check(Assignment assignment) {
        Scope scope = assignment.scope();
        if (scope.isWide()) {
            throw new Refused("choice.refused.nobody");
        }
        Long unit = scope.unitId();
        if (unit != null && !units(assignment.agencyId()).containsKey(String.valueOf(unit))) {
            throw new Refused("choice.refused.unit");
        }
        Long version = assignment.versionId();
        if (version == null) {
            choices.requireAhead(assignment.agencyId(), assignment.from());
            return;
        }
        Framework framework = choices.check(assignment.agencyId(), assignment.from(), version);
        String group = scope.subjectGroup();
        if (group != null && !framework.subjectGroups().contains(group)) {
            throw new Refused("choice.refused.group", framework.code());
        }
    }

    private long insert(Assignment assignment, @Nullable Long account) {
        SheetKind kind = assignment.kind();
        return jdbc.sql("""
                        insert into framework_choice (agency_id, from_month, framework_version_id, unit_id, role, subject_group, sheet_kind,
                            document_no, chosen_by, chosen_at)
                        values (:agency, :from, :version, :unit, :role, :group, :kind, :document, :by, :now) returning id
                        """)
                .param("agency", assignment.agencyId())
                .param("from", assignment.from().atDay(1))
                .param("version", assignment.versionId(), Types.BIGINT)
                .param("unit", assignment.scope().unitId(), Types.BIGINT)
                .param("role", assignment.scope().role())
                .param("group", assignment.scope().subjectGroup())
                .param("kind", kind == null ? null : kind.name())
                .param("document", assignment.documentNo().strip())
                .param("by", account, Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    private Map<Long, Change> people(long agencyId, YearMonth month) {
        Map<Long, Change> people = new LinkedHashMap<>();
        jdbc.sql("select * from (" + PEOPLE + ") x order by unit, sort_key, person_id")
                .param("agency", agencyId)
                .param("own", frameworks.validFor(agencyId, month).id())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(row -> {
                    Framework framework = frameworks.byId(row.getLong("version"));
                    people.put(
                            row.getLong("person_id"),
                            new Change(
                                    row.getString("name"),
                                    row.getString("unit"),
                                    framework.code(),
                                    framework.version(),
                                    SheetKind.valueOf(row.getString("kind"))));
                });
        return people;
    }
}
