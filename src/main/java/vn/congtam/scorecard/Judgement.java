package vn.congtam.scorecard;

import org.jspecify.annotations.Nullable;

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
        int version) {}
