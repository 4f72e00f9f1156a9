package vn.congtam.rulebook.editor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.congtam.rulebook.framework.Framework;

/**
 * A draft as it is saved.
 *
 * @param parent the version that it was derived from
 * @param frame the framework whose limits it must keep: the built-in ancestor of the parent
 * @param tree its definition in the shape of the YAML files
 * @param parentTree the parent's definition
 * @param version number to send back with a change
 * @param publishedId the version it became, null while it is a draft
 */
record Draft(
        long id,
        long agencyId,
        long parentId,
        Framework parent,
        Framework frame,
        Framework framework,
        ObjectNode tree,
        ObjectNode parentTree,
        int version,
        @Nullable Long publishedId,
        Instant updatedAt,
        String updatedBy) {

    public boolean isPublished() {
        return publishedId != null;
    }
}
