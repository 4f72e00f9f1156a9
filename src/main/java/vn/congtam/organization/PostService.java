package vn.congtam.organization;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnameseText;

/** Begins and ends posts and says what deputies are in charge of. */
@Service
class PostService {

    private final PostRepository posts;
    private final PersonRepository people;
    private final Units units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    PostService(
            PostRepository posts,
            PersonRepository people,
            Units units,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.posts = posts;
        this.people = people;
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
    }

    /** A new main post ends the one that still lasts on the day before. */
    @Transactional
    void begin(long agencyId, long personId, PostForm form) {
        if (people.find(agencyId, personId).isEmpty()) {
            throw new NotFound();
        }
        LocalDate first = form.validFrom();
        UnitInfo unit = units.find(agencyId, form.unitId()).orElseThrow(NotFound::new);
        if (!unit.isOpenOn(first)) {
            throw new Refused("organization.post.unitClosed", unit.name());
        }
        if (!form.isConcurrent()) {
            posts.findOpenMain(personId)
                    .filter(open -> open.validFrom().isBefore(first))
                    .ifPresent(open -> {
                        open.endOn(first.minusDays(1));
                        posts.saveAndFlush(open);
                    });
        }
        Post post = Clashes.inWords(() -> posts.saveAndFlush(new Post(agencyId, personId, unit.id(), form)));
        changed(
                agencyId,
                "post.begun",
                post,
                Map.of("unit", unit.name(), "role", form.role(), "from", first.toString()));
    }

    @Transactional
    void end(long agencyId, long postId, PostEndForm form) {
        Post post = posts.find(agencyId, postId).orElseThrow(NotFound::new);
        Clashes.requireFresh(form.version(), post.version());
        post.endOn(form.lastDay());
        Clashes.inWords(() -> posts.saveAndFlush(post));
        changed(agencyId, "post.ended", post, Map.of("lastDay", form.lastDay().toString()));
    }

    /**
     * Says of a head whether they are appointed, acting or in charge. Sheets that are opened keep the title of their opening.
     *
     * @throws Conflict when the post has ended, or somebody else has saved meanwhile
     * @throws Refused for a title that says something else
     */
    @Transactional
    void call(long agencyId, long postId, ActingForm form, LocalDate today) {
        Post post = posts.find(agencyId, postId).orElseThrow(NotFound::new);
        Clashes.requireFresh(form.version(), post.version());
        if (!post.lastsOn(today)) {
            throw new Conflict("organization.post.acting.ended");
        }
        String words = VietnameseText.clean(form.title());
        if (words.isEmpty() && form.acting() != null) {
            throw new Refused("organization.post.acting.noTitle");
        }
        String before = post.title();
        post.call(form.acting(), words);
        posts.saveAndFlush(post);
        changed(
                agencyId,
                "post.called",
                post,
                Map.of(
                        "acting",
                        form.acting() == null ? "" : form.acting().name(),
                        "before",
                        before,
                        "title",
                        post.title()));
    }

    /** Replaces the fields of a deputy: duty groups for the deputy of a unit, units for the deputy of the agency. */
    @Transactional
    void assignFields(long agencyId, long postId, PostFieldsForm form) {
        Post post = posts.find(agencyId, postId).orElseThrow(NotFound::new);
        jdbc.sql("delete from post_field where post_id = :post")
                .param("post", postId)
                .update();
        switch (post.role()) {
            case DEPUTY ->
                form.groups().stream()
                        .distinct()
                        .forEach(
                                group -> jdbc.sql("insert into post_field (post_id, duty_group) values (:post, :group)")
                                        .param("post", postId)
                                        .param("group", group)
                                        .update());
            case AGENCY_DEPUTY -> form.units().stream().distinct().forEach(unit -> assignUnit(agencyId, postId, unit));
            default -> throw new Refused("organization.post.noDeputy");
        }
        changed(agencyId, "post.fieldsAssigned", post, Map.of("dutyGroups", form.groups(), "units", form.units()));
    }

    private void assignUnit(long agencyId, long postId, long unitId) {
        jdbc.sql(
                        "insert into post_field (post_id, unit_id) select :post, id from unit where id = :unit and agency_id = :agency")
                .param("post", postId)
                .param("unit", unitId)
                .param("agency", agencyId)
                .update();
    }

    private void changed(long agencyId, String action, Post post, Map<String, Object> detail) {
        events.publishEvent(new PostsChanged(agencyId));
        audit.append(AuditEvent.of(action, "post", post.id()).in(agencyId).with(detail));
    }
}
