package vn.congtam.rulebook.editor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.congtam.rulebook.FrameworkReader;
import vn.congtam.rulebook.Frameworks;
import vn.congtam.rulebook.framework.Finding;
import vn.congtam.rulebook.framework.FrameChecks;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.InvalidFramework;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Keeps the drafts of agencies. A change is saved only if the draft could be published after it. */
@Service
class DraftBook {

    private static final String DRAFTS = """
            select d.*, d.definition::text as json, coalesce(a.display_name, '') as by_name,
                   p.definition::text as parent_json
            from framework_draft d
            join framework_version p on p.id = d.parent_id
            left join account a on a.id = d.updated_by
            """;

    private final JdbcClient jdbc;
    private final Frameworks frameworks;
    private final Clock clock;
    private final FrameworkReader reader = new FrameworkReader();

    DraftBook(JdbcClient jdbc, Frameworks frameworks, Clock clock) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** Drafts of the agency that are not published, the newest first. */
    List<Draft> open(long agencyId) {
        return jdbc.sql(DRAFTS + "where d.agency_id = :agency and d.published_id is null order by d.id desc limit 50")
                .param("agency", agencyId)
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws NotFound for a draft of another agency, too */
    Draft find(long agencyId, long draftId) {
        return jdbc.sql(DRAFTS + "where d.agency_id = :agency and d.id = :id")
                .param("agency", agencyId)
                .param("id", draftId)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Begins a draft as a copy of a published version.
     *
     * @throws NotFound for a version that the agency may not use
     * @throws Refused for one that is not in force any more
     */
    @Transactional
    long derive(long agencyId, long parentId, @Nullable Long account) {
        Framework parent = frameworks.offeredTo(agencyId).stream()
                .filter(version -> version.id() == parentId)
                .findFirst()
                .orElseThrow(NotFound::new)
                .framework();
        YearMonth validTo = parent.validTo();
        if (validTo != null && validTo.isBefore(VietnamTime.month(clock))) {
            throw new Refused("editor.refused.past", parent.code());
        }
        return jdbc.sql("""
                        insert into framework_draft (agency_id, parent_id, definition, created_at, updated_at, updated_by)
                        select :agency, id, definition || '{"byChoice": true}', :now, :now, :by
                        from framework_version where id = :parent returning id
                        """)
                .param("agency", agencyId)
                .param("parent", parentId)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", account, Types.BIGINT)
                .query(Long.class)
                .single();
    }

    /**
     * Saves a change.
     *
     * @param version of the draft that the change was made on
     * @return the version to send back with the next change
     * @throws InvalidFramework when the draft could not be published after it; nothing is saved
     * @throws Conflict when the draft was changed or published in between
     */
    @Transactional
    int save(long agencyId, long draftId, int version, UnaryOperator<ObjectNode> change, @Nullable Long account) {
        Draft draft = take(agencyId, draftId);
        if (draft.version() != version) {
            throw new Conflict("editor.conflict.changed", draft.updatedBy());
        }
        var definition = check(draft, change.apply(draft.tree().deepCopy()));
        jdbc.sql("""
                        update framework_draft set definition = cast(:definition as jsonb), version = version + 1,
                                                   updated_at = :now, updated_by = :by where id = :id
                        """)
                .param("definition", definition.json())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", account, Types.BIGINT)
                .param("id", draftId)
                .update();
        return version + 1;
    }

    /**
     * Reads a changed draft without saving it.
     *
     * @throws InvalidFramework when it could not be published
     */
    FrameworkReader.Definition check(Draft draft, ObjectNode tree) {
        String name = "draft " + draft.id();
        List<Finding> findings = FrameChecks.findings(draft.frame(), reader.fromJson(name, tree.toString()));
        if (!findings.isEmpty()) {
            throw new InvalidFramework(name, findings);
        }
        return reader.definition(name, tree);
    }

    /** @throws Conflict when it was published or discarded in between */
    @Transactional
    void discard(long agencyId, long draftId) {
        take(agencyId, draftId);
        jdbc.sql("delete from framework_draft where id = :id")
                .param("id", draftId)
                .update();
    }

    /** Takes the draft with its lock. */
    Draft take(long agencyId, long draftId) {
        jdbc.sql("select id from framework_draft where id = :id and agency_id = :agency for update")
                .param("id", draftId)
                .param("agency", agencyId)
                .query(Long.class)
                .optional();
        Draft draft = find(agencyId, draftId);
        if (draft.isPublished()) {
            throw new Conflict("editor.conflict.published");
        }
        return draft;
    }

    private Draft read(ResultSet row) throws SQLException {
        long parentId = row.getLong("parent_id");
        String json = row.getString("json");
        String name = "framework_draft " + row.getLong("id");
        return new Draft(
                row.getLong("id"),
                row.getLong("agency_id"),
                parentId,
                frameworks.byId(parentId),
                frameworks.byId(frameOf(parentId)),
                reader.fromJson(name, json),
                (ObjectNode) reader.tree(name, json),
                (ObjectNode) reader.tree(name, row.getString("parent_json")),
                row.getInt("version"),
                row.getObject("published_id", Long.class),
                row.getTimestamp("updated_at").toInstant(),
                row.getString("by_name"));
    }

    /** The built-in version that a line of derived versions began with. */
    private long frameOf(long versionId) {
        return jdbc.sql("""
                        with recursive line as (
                            select id, parent_id, agency_id from framework_version where id = :id
                            union all
                            select f.id, f.parent_id, f.agency_id from framework_version f join line l on f.id = l.parent_id)
                        select id from line where agency_id is null limit 1
                        """).param("id", versionId).query(Long.class).single();
    }
}
