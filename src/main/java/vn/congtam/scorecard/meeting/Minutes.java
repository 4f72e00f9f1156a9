package vn.congtam.scorecard.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its minutes tell it.
 *
 * @param agencyId null for the city's meeting on heads of agencies
 * @param people the chair first, then the secretary
 */
public record Minutes(
        long id,
        @Nullable Long agencyId,
        YearMonth month,
        String number,
        LocalDate heldOn,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        String place,
        Ballot ballot,
        MeetingStatus status,
        String opinions,
        String conclusion,
        @Nullable Instant concludedAt,
        int version,
        List<Attendee> people,
        List<MinutesItem> items) {

    public boolean isConcluded() {
        return status == MeetingStatus.CONCLUDED;
    }

    public Optional<Attendee> who(Part part) {
        return people.stream().filter(one -> one.part() == part).findFirst();
    }

    public List<Attendee> present() {
        return people.stream().filter(Attendee::present).toList();
    }

    public List<Attendee> absent() {
        return people.stream().filter(one -> !one.present()).toList();
    }

    /** Whoever the item is about takes no part in it and leaves the room. */
    public boolean leavesRoom(MinutesItem item) {
        return present().stream().anyMatch(one -> one.is(item.personId(), item.name()));
    }

    /** How many may vote on the item: everybody present but the one whom it is about. */
    public long voters(MinutesItem item) {
        return present().stream()
                .filter(one -> !one.is(item.personId(), item.name()))
                .count();
    }

    public long pending() {
        return items.stream().filter(item -> item.outcome() == Outcome.PENDING).count();
    }

    Minutes with(List<Attendee> attendees, List<MinutesItem> agenda) {
        return new Minutes(
                id,
                agencyId,
                month,
                number,
                heldOn,
                startsAt,
                endsAt,
                place,
                ballot,
                status,
                opinions,
                conclusion,
                concludedAt,
                version,
                attendees,
                agenda);
    }
}
