package vn.congtam.organization;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.web.Formats;

/**
 * Moves people from one agency to another: every post in the old one ends, one in the new one begins. The person belongs to the new agency
 * from the first day there; sheets and results of the time before stay with the old one.
 */
@Service
public class AgencyMoves {

    private final PostRepository posts;
    private final Units units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Formats formats;

    AgencyMoves(
            PostRepository posts,
            Units units,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Formats formats) {
        this.posts = posts;
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
        this.formats = formats;
    }

    /**
     * A post in the receiving agency.
     *
     * @param acting of a head who is not appointed
     * @param lastDay of a secondment, null for good
     */
    public record Place(
            long agencyId,
            long unitId,
            PostRole role,
            String title,
            @Nullable ActingHead acting,
            LocalDate firstDay,
            @Nullable LocalDate lastDay) {}

    public record Moved(long fromPostId, long toPostId) {}

    /**
     * Ends the posts in the old agency on the day before and begins the new one.
     *
     * @throws NotFound for a unit of another agency
     * @throws Refused without a main post in the old agency, when the day is not after its first one, or posts stand against it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Moved move(long personId, long fromAgency, Place place) {
        UnitInfo unit = units.find(place.agencyId(), place.unitId()).orElseThrow(NotFound::new);
        LocalDate first = place.firstDay();
        if (!unit.isOpenOn(first)) {
            throw new Refused("organization.post.unitClosed", unit.name());
        }
        Post last = posts.findMain(personId, fromAgency).stream()
                .findFirst()
                .orElseThrow(() -> new Refused("organization.move.noPost"));
        if (!first.isAfter(last.validFrom())) {
            throw new Refused("organization.move.beforePost", formats.date(last.validFrom()));
        }
        posts.findLasting(personId, fromAgency, first).forEach(post -> {
            post.endOn(first.minusDays(1));
            posts.saveAndFlush(post);
            changed(
                    fromAgency,
                    "post.ended",
                    post,
                    Map.of("lastDay", first.minusDays(1).toString()));
        });
        Post begun = new Post(
                place.agencyId(),
                personId,
                place.unitId(),
                new PostForm(place.unitId(), place.role(), place.title(), false, place.acting(), first));
        if (place.lastDay() != null) {
            begun.endOn(place.lastDay());
        }
        Post stored = Clashes.inWords(() -> posts.saveAndFlush(begun));
        changed(
                place.agencyId(),
                "post.begun",
                stored,
                Map.of("unit", unit.name(), "role", place.role(), "from", first.toString()));
        return new Moved(last.idOrFail(), stored.idOrFail());
    }

    /** Whether the staff code is free in the agency, or the person's own. */
    public boolean isCodeFree(long agencyId, String code, long personId) {
        return jdbc.sql("select not exists (select 1 from person where agency_id = ? and code = ? and id <> ?)")
                .params(agencyId, code, personId)
                .query(Boolean.class)
                .single();
    }

    /**
     * From now on the person belongs to the agency; a code that was taken meanwhile gets a number behind it.
     *
     * @throws IllegalStateException when the person does not belong to the old agency: nothing would have changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void arrive(long personId, long fromAgency, long toAgency, String code) {
        String free = isCodeFree(toAgency, code, personId) ? code : code + "-" + personId;
        int changed = jdbc.sql(
                        "update person set agency_id = :to, code = :code, version = version + 1 where id = :person and agency_id = :from")
                .param("to", toAgency)
                .param("code", free)
                .param("person", personId)
                .param("from", fromAgency)
                .update();
        if (changed == 0) {
            throw new IllegalStateException("Person %d does not belong to agency %d".formatted(personId, fromAgency));
        }
        audit.append(
                AuditEvent.of("person.arrived", "person", personId).in(toAgency).with(Map.of("from", fromAgency)));
        events.publishEvent(new PersonLeft(personId, fromAgency));
    }

    private void changed(long agencyId, String action, Post post, Map<String, Object> detail) {
        audit.append(AuditEvent.of(action, "post", post.id()).in(agencyId).with(detail));
        events.publishEvent(new PostsChanged(agencyId));
    }
}
