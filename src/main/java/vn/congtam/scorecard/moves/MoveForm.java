package vn.congtam.scorecard.moves;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import vn.congtam.organization.ActingHead;
import vn.congtam.organization.PostMoves;
import vn.congtam.organization.PostRole;
import vn.congtam.scorecard.SheetMoves;

/**
 * What is typed about a move.
 *
 * @param unitId empty for somebody who leaves
 * @param firstDay first day in the new post, or without one
 */
record MoveForm(
        @NotNull(message = "{scorecard.moves.person.missing}") Long personId,

        SheetMoves.@NotNull(message = "{scorecard.moves.kind.missing}") Kind kind,

        @Nullable Long unitId,
        @Nullable PostRole role,

        @Size(max = 200, message = "{organization.tooLong}") @Nullable String title,

        @Nullable ActingHead acting,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE, fallbackPatterns = "d/M/yyyy")
        @NotNull(message = "{scorecard.moves.day.missing}") LocalDate firstDay,

        @NotBlank(message = "{scorecard.moves.document.missing}") @Size(max = 200, message = "{organization.tooLong}") String documentNo) {

    /** Nothing chosen yet but the day. */
    @SuppressWarnings("NullAway") // validation refuses it when it comes back like this
    static MoveForm empty(@Nullable Long personId, LocalDate today) {
        return new MoveForm(personId, SheetMoves.Kind.TRANSFER, null, PostRole.MEMBER, "", null, today, "");
    }

    boolean leaves() {
        return kind == SheetMoves.Kind.LEAVING;
    }

    /** @return null while the unit is missing of somebody who does not leave */
    SheetMoves.@Nullable Move move() {
        if (leaves()) {
            return new SheetMoves.Move(kind, null, firstDay, documentNo);
        }
        PostRole held = role == null ? PostRole.MEMBER : role;
        return unitId == null
                ? null
                : new SheetMoves.Move(
                        kind,
                        new PostMoves.NewPost(unitId, held, title == null ? "" : title, acting),
                        firstDay,
                        documentNo);
    }
}
