package vn.congtam.scorecard.transfers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as lists show it.
 *
 * @param effectiveOn first day in the receiving agency
 * @param until last day of a secondment
 * @param post in the old agency when it was released
 * @param newPost in the receiving agency, empty while it is not accepted
 * @param returned a secondment that came back
 */
record Transfer(
        long id,
        TransferKind kind,
        long personId,
        String name,
        String code,
        String post,
        String newPost,
        long fromAgencyId,
        String fromAgency,
        long toAgencyId,
        String toAgency,
        String documentNo,
        LocalDate documentDay,
        LocalDate effectiveOn,
        @Nullable LocalDate until,
        Status status,
        String answer,
        boolean returned,
        int version) {

    enum Status {
        RELEASED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    public boolean isReleased() {
        return status == Status.RELEASED;
    }

    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    /** A secondment that has not come back yet. */
    public boolean isAway() {
        return kind == TransferKind.SECONDMENT && status == Status.ACCEPTED && !returned;
    }

    /** The way back of a secondment, with its number: posts end where it led to and begin where it came from. */
    Transfer back(LocalDate first, String document) {
        return new Transfer(
                id,
                TransferKind.RETURN,
                personId,
                name,
                code,
                newPost,
                "",
                toAgencyId,
                toAgency,
                fromAgencyId,
                fromAgency,
                document,
                first,
                first,
                null,
                Status.ACCEPTED,
                "",
                false,
                0);
    }

    /** Its last day is over and nobody has recorded the return. */
    public boolean isOverdue(LocalDate today) {
        return isAway() && until != null && until.isBefore(today);
    }
}
