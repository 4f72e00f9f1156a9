package vn.congtam.scorecard;

import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;
import vn.congtam.shared.TextLimit;

/**
 * Points of a reviewer or the authority as they are to be saved.
 *
 * @param reason why they differ from the stage before, may be blank
 * @param remark words to the official, may be blank
 * @param document number of the higher body's decision, for the head of an agency only
 * @param version of the assessment that the change was made on, 0 before the first save
 */
public record Judgement(
        SheetContent content,
        String reason,
        String remark,
        @Nullable String document,
        int version) {

    /** @throws Refused when a text is longer than it may be */
    void requireLengths() {
        TextLimit.PROSE.require(reason);
        TextLimit.PROSE.require(remark);
        TextLimit.DOCUMENT.require(document);
        content.lines().values().forEach(line -> {
            TextLimit.PROSE.require(line.note());
            TextLimit.PROSE.require(line.work());
        });
        content.deductions().forEach(entry -> TextLimit.PROSE.require(entry.note()));
    }
}
