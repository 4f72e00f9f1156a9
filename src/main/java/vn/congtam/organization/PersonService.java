package vn.congtam.organization;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.NotFound;

/** Adds people and changes what is known about them. */
@Service
class PersonService {

    private final PersonRepository people;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    PersonService(PersonRepository people, ApplicationEventPublisher events, AuditTrail audit) {
        this.people = people;
        this.events = events;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    PersonForm form(long agencyId, long id) {
        return people.find(agencyId, id).orElseThrow(NotFound::new).form();
    }

    @Transactional
    long add(long agencyId, PersonForm form) {
        return save(agencyId, new Person(agencyId), form, "person.added");
    }

    @Transactional
    void change(long agencyId, long id, PersonForm form) {
        Person person = people.find(agencyId, id).orElseThrow(NotFound::new);
        Clashes.requireFresh(form.version(), person.version());
        boolean otherDuties = !person.form().dutyGroup().equals(form.dutyGroup());
        save(agencyId, person, form, "person.changed");
        if (otherDuties) {
            events.publishEvent(new PostsChanged(agencyId));
        }
    }

    private long save(long agencyId, Person person, PersonForm form, String action) {
        person.describe(form);
        long id = Objects.requireNonNull(
                Clashes.inWords(() -> people.saveAndFlush(person)).id());
        audit.append(AuditEvent.of(action, "person", id).in(agencyId).with(Map.of("code", form.code())));
        return id;
    }
}
