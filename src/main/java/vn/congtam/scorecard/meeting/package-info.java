/**
 * Meetings in which the leadership of an agency decides together (3251-QĐ/TU): chair, participants, the sheets on the agenda, votes
 * and conclusions. Decides on sheets through {@code SheetJudging} like the grid does, never by itself.
 */
@NullMarked
@NamedInterface("meeting")
package vn.congtam.scorecard.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
