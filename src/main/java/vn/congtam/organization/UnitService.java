package vn.congtam.organization;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Adds, renames, moves and closes units of an agency. */
@Service
class UnitService {

    private final UnitRepository units;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    UnitService(UnitRepository units, JdbcClient jdbc, ApplicationEventPublisher events, AuditTrail audit) {
        this.units = units;
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    UnitForm form(long agencyId, long id) {
        return units.find(agencyId, id).orElseThrow(NotFound::new).form();
    }

    @Transactional
    long add(long agencyId, UnitForm form) {
        return save(agencyId, new Unit(agencyId), form, "unit.added");
    }

    @Transactional
    void change(long agencyId, long id, UnitForm form) {
        lock(agencyId);
        Unit unit = units.find(agencyId, id).orElseThrow(NotFound::new);
        Clashes.requireFresh(form.version(), unit.version());
        requireNotBelowItself(id, form.parentId());
        requireEmptyAfter(id, form.closedOn());
        save(agencyId, unit, form, "unit.changed");
    }

    private long save(long agencyId, Unit unit, UnitForm form, String action) {
        if (form.parentId() != null && units.find(agencyId, form.parentId()).isEmpty()) {
            throw new NotFound();
        }
        unit.describe(form);
        long id = Objects.requireNonNull(
                Clashes.inWords(() -> units.saveAndFlush(unit)).id());
        events.publishEvent(new PostsChanged(agencyId));
        audit.append(AuditEvent.of(action, "unit", id)
                .in(agencyId)
                .with(Map.of("name", form.name(), "closedOn", String.valueOf(form.closedOn()))));
        return id;
    }

    /** Two moves at a time could close a circle that neither sees. */
    private void lock(long agencyId) {
        jdbc.sql("select id from agency where id = :id for update")
                .param("id", agencyId)
                .query(Long.class)
                .single();
    }

    private void requireNotBelowItself(long id, @Nullable Long parentId) {
        boolean circle = parentId != null
                && jdbc.sql("""
                        with recursive below as (
                            select id from unit where id = :id
                            union all
                            select u.id from unit u join below b on u.parent_id = b.id)
                        select exists (select from below where id = :parent)
                        """)
                        .param("id", id)
                        .param("parent", parentId)
                        .query(Boolean.class)
                        .single();
        if (circle) {
            throw new Refused("organization.unit.circle");
        }
    }

    /** A closed unit takes nobody with it: people must have moved by its last day. */
    private void requireEmptyAfter(long id, @Nullable LocalDate closedOn) {
        if (closedOn == null) {
            return;
        }
        int left = jdbc.sql("select count(*) from post where unit_id = :id and coalesce(valid_to, 'infinity') > :day")
                .param("id", id)
                .param("day", closedOn)
                .query(Integer.class)
                .single();
        if (left > 0) {
            throw new Refused("organization.unit.notEmpty", left);
        }
        boolean open = jdbc.sql(
                        "select exists (select from unit where parent_id = :id and (closed_on is null or closed_on > :day))")
                .param("id", id)
                .param("day", closedOn)
                .query(Boolean.class)
                .single();
        if (open) {
            throw new Refused("organization.unit.openBelow");
        }
    }
}
