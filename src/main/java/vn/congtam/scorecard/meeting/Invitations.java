package vn.congtam.scorecard.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.organization.People;
import vn.congtam.organization.PersonInfo;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnamTime;

/** Whom a meeting may be made of: officials of the agency by their number, others by name. The city names everybody. */
@Component
class Invitations {

    private static final int LONGEST = 200;

    private final People people;
    private final Clock clock;

    Invitations(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Everybody of the agency; none for the city. */
    List<PersonInfo> officials(MeetingSide side) {
        Long agency = side.agencyId();
        return agency == null ? List.of() : people.ofAgency(agency, VietnamTime.today(clock));
    }

    /** Heads and deputies: who usually sits in such a meeting. */
    static List<PersonInfo> leaders(List<PersonInfo> officials) {
        return officials.stream()
                .filter(one -> one.role() != null && one.role().isLeader())
                .toList();
    }

    /**
     * The people of the form, each once, chair and secretary first.
     *
     * @throws Refused without a chair or a secretary, or when both are the same person
     * @throws NotFound for somebody of another agency
     */
    List<Attendee> of(MeetingSide side, PlanForm form) {
        Map<Long, PersonInfo> known =
                officials(side).stream().collect(Collectors.toMap(PersonInfo::id, Function.identity()));
        List<Attendee> invited = new ArrayList<>();
        invited.add(one(known, form.chair(), form.chairName(), Part.CHAIR));
        invited.add(one(known, form.secretary(), form.secretaryName(), Part.SECRETARY));
        if (isSame(invited.get(0), invited.get(1))) {
            throw new Refused("scorecard.meeting.refused.samePerson");
        }
        form.member().stream()
                .distinct()
                .map(id -> person(known, id, Part.MEMBER))
                .forEach(one -> addOnce(invited, one));
        form.others()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> addOnce(invited, named(line, Part.MEMBER)));
        return invited;
    }

    private static Attendee one(Map<Long, PersonInfo> known, @Nullable Long id, String name, Part part) {
        if (id != null) {
            return person(known, id, part);
        }
        if (name.isBlank()) {
            throw new Refused("scorecard.meeting.refused." + (part == Part.CHAIR ? "chair" : "secretary"));
        }
        return named(name.strip(), part);
    }

    private static Attendee person(Map<Long, PersonInfo> known, long id, Part part) {
        PersonInfo person = known.get(id);
        if (person == null) {
            throw new NotFound();
        }
        return Attendee.invited(id, person.fullName(), Objects.requireNonNullElse(person.title(), ""), part);
    }

    /** A typed line: the name, then the post after a comma. */
    private static Attendee named(String line, Part part) {
        int comma = line.indexOf(',');
        String name = comma < 0 ? line : line.substring(0, comma).strip();
        String title = comma < 0 ? "" : line.substring(comma + 1).strip();
        if (name.isEmpty() || name.length() > LONGEST || title.length() > LONGEST) {
            throw new Refused("scorecard.meeting.refused.name", LONGEST);
        }
        return Attendee.invited(null, name, title, part);
    }

    private static void addOnce(List<Attendee> invited, Attendee one) {
        if (invited.stream().noneMatch(known -> isSame(known, one))) {
            invited.add(one);
        }
    }

    private static boolean isSame(Attendee one, Attendee other) {
        return one.personId() == null
                ? other.personId() == null && one.name().equalsIgnoreCase(other.name())
                : one.personId().equals(other.personId());
    }
}
