package vn.congtam.rulebook.editor;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.rulebook.FrameworkReader.Definition;
import vn.congtam.rulebook.choice.FrameworkChoices;
import vn.congtam.rulebook.framework.Framework;
import vn.congtam.rulebook.framework.InvalidFramework;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Turns a draft into a version that never changes. */
@Service
class Publications {

    private final JdbcClient jdbc;
    private final DraftBook book;
    private final FrameworkChoices choices;
    private final AuditTrail audit;
    private final Clock clock;

    Publications(JdbcClient jdbc, DraftBook book, FrameworkChoices choices, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    private record Agency(String code, String name) {}

    /**
     * Publishes a draft; of two publications of one draft one wins.
     *
     * @param version of the draft that was looked at
     * @return number of the new version in the database
     * @throws Conflict when the draft was changed, published or discarded in between, or the month was opened
     * @throws Refused when the month lies in the past or outside the validity of the frame
     * @throws InvalidFramework when the draft left the frame
     */
    @Transactional
    public long publish(
            long agencyId, long draftId, int version, YearMonth from, String documentNo, @Nullable Long account) {
        Agency agency = jdbc.sql("select code, name from agency where id = :agency for no key update")
                .param("agency", agencyId)
                .query((row, n) -> new Agency(row.getString("code"), row.getString("name")))
                .single();
        Draft draft = book.take(agencyId, draftId);
        if (draft.version() != version) {
            throw new Conflict("editor.conflict.changed", draft.updatedBy());
        }
        check(draft, from);
        String code = codeOf(draft, agency.code());
        Definition definition = book.check(draft, definition(draft, agency, code, from, documentNo));
        long published = insert(draft, definition, documentNo, account);
        jdbc.sql(
                        "update framework_draft set published_id = :published, definition = cast(:definition as jsonb) where id = :id")
                .param("published", published)
                .param("definition", definition.json())
                .param("id", draftId)
                .update();
        audit.append(AuditEvent.of("framework.published", "framework_version", published)
                .in(agencyId)
                .with(Map.of(
                        "code",
                        code,
                        "version",
                        definition.framework().version(),
                        "parent",
                        draft.parent().code() + " · " + draft.parent().version(),
                        "from",
                        from.toString(),
                        "document",
                        documentNo,
                        "hash",
                        definition.hash())));
        return published;
    }

    /**
     * Lets pass a month from which the draft could apply.
     *
     * @throws Conflict when the month or a later one is opened
     * @throws Refused when it lies in the past or outside the validity of the frame
     */
    void check(Draft draft, YearMonth from) {
        choices.requireAhead(draft.agencyId(), from);
        if (!draft.frame().isValidIn(from)) {
            throw new Refused("editor.refused.frameNotValid", draft.frame().code());
        }
    }

    /** The code that the draft is published under: that of the frame with the agency's. */
    String codeOf(Draft draft) {
        return codeOf(
                draft,
                jdbc.sql("select code from agency where id = :agency")
                        .param("agency", draft.agencyId())
                        .query(String.class)
                        .single());
    }

    private static String codeOf(Draft draft, String agency) {
        return draft.frame().code() + " · " + agency;
    }

    private ObjectNode definition(Draft draft, Agency agency, String code, YearMonth from, String documentNo) {
        ObjectNode tree = draft.tree().deepCopy();
        int next = jdbc.sql("select coalesce(max(version), 0) + 1 from framework_version where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
        tree.put("code", code).put("version", next).put("issuer", agency.name());
        tree.put("issuedOn", VietnamTime.today(clock).toString())
                .put("validFrom", from.toString())
                .put("byChoice", true);
        tree.put("legalBasis", draft.frame().legalBasis() + "; văn bản số " + documentNo + " của " + agency.name());
        tree.putObject("validity").put("article", "Văn bản số " + documentNo).put("source", "AGENCY");
        return tree;
    }

    private long insert(Draft draft, Definition definition, String documentNo, @Nullable Long account) {
        Framework framework = definition.framework();
        YearMonth validTo = framework.validTo();
        return jdbc.sql("""
                        insert into framework_version (code, version, title, issuer, legal_basis, issued_on, valid_from, valid_to,
                            by_choice, agency_id, parent_id, document_no, published_by, definition, content_hash, loaded_at)
                        values (:code, :version, :title, :issuer, :legalBasis, :issuedOn, :validFrom, :validTo,
                            true, :agency, :parent, :document, :by, cast(:definition as jsonb), :hash, :now)
                        returning id
                        """)
                .param("code", framework.code())
                .param("version", framework.version())
                .param("title", framework.title())
                .param("issuer", framework.issuer())
                .param("legalBasis", framework.legalBasis())
                .param("issuedOn", framework.issuedOn())
                .param("validFrom", framework.validFrom().atDay(1))
                .param("validTo", validTo == null ? null : validTo.atDay(1), Types.DATE)
                .param("agency", draft.agencyId())
                .param("parent", draft.parentId())
                .param("document", documentNo)
                .param("by", account, Types.BIGINT)
                .param("definition", definition.json())
                .param("hash", definition.hash())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }
}
