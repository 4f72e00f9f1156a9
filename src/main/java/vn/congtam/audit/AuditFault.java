package vn.congtam.audit;

import org.jspecify.annotations.Nullable;

/**
 * The first bad record of a chain.
 *
 * @param seq its number in the chain; for a cut tail the number of the first record that is gone
 * @param recordId null when the record itself is gone
 */
public record AuditFault(String chain, long seq, @Nullable Long recordId, Kind kind) {

    public enum Kind {
        /** One or more records before this one are gone. */
        MISSING,
        /** The content is not what was hashed. */
        CHANGED,
        /** The record before was replaced together with its hash. */
        BROKEN_LINK,
        /** The newest records are gone. */
        CUT,
        /** The head of the chain is gone. */
        NO_HEAD,
        /** A digest that was kept outside does not occur: the tail was cut or rewritten since. */
        DIGEST_NOT_FOUND
    }
}
