package vn.congtam.scorecard.attendance;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.audit.AuditEvent;
import vn.congtam.audit.AuditTrail;
import vn.congtam.organization.PostRole;
import vn.congtam.period.PeriodSummary;
import vn.congtam.shared.Conflict;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Records of discipline and written criticism, and the classes of units. The month must be open. */
@Service
class ConductService {

    private final ConductRecordRepository records;
    private final UnitClassRepository classes;
    private final AttendanceList people;
    private final AuditTrail audit;
    private final Clock clock;

    ConductService(
            ConductRecordRepository records,
            UnitClassRepository classes,
            AttendanceList people,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.classes = classes;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a record.
     *
     * @throws Refused when the same act was already used for this person, in whatever month: it counts once
     */
    @Transactional
    void add(PeriodSummary period, ConductForm form, CurrentOfficial by) {
        requireOpen(period);
        AttendanceRow person = people.row(period, form.requiredSheet()).orElseThrow(NotFound::new);
        if (by.isPerson(person.personId())) {
            throw new Refused("scorecard.refused.attendance");
        }
        String document = form.documentNumber().strip();
        if (records.findByPersonIdAndDocumentNumberIgnoreCase(person.personId(), document)
                .isPresent()) {
            throw new Refused("scorecard.refused.actUsedBefore", document, person.name());
        }
        ConductRecord record = records.saveAndFlush(new ConductRecord(
                period.agencyId(), person.personId(), period.month(), form, by.accountId(), clock.instant()));
        audit.append(AuditEvent.of("conduct.recorded", "conduct_record", record.id())
                .in(period.agencyId(), period.month())
                .with(Map.of(
                        "person",
                        record.personId(),
                        "kind",
                        record.kind().name(),
                        "document",
                        record.documentNumber())));
    }

    @Transactional
    void remove(PeriodSummary period, long recordId, CurrentOfficial by) {
        requireOpen(period);
        ConductRecord record = records.findById(recordId)
                .filter(found -> found.isIn(period.agencyId(), period.month()))
                .orElseThrow(NotFound::new);
        if (by.isPerson(record.personId())) {
            throw new Refused("scorecard.refused.attendance");
        }
        records.delete(record);
        audit.append(AuditEvent.of("conduct.removed", "conduct_record", recordId)
                .in(period.agencyId(), period.month())
                .with(Map.of("person", record.personId(), "document", record.documentNumber())));
    }

    /** Records the class of a unit or of the agency, or changes it. */
    @Transactional
    void classify(PeriodSummary period, UnitClassForm form, CurrentOfficial by) {
        requireOpen(period);
        YearMonth month = period.month();
        Long unitId = form.unitId();
        if (unitId != null && people.units(period).stream().noneMatch(unit -> unit.id() == unitId)) {
            throw new NotFound();
        }
        requireNotOwn(unitId, by);
        UnitClass unitClass = classes.findByAgencyIdAndMonth(period.agencyId(), month).stream()
                .filter(known -> Objects.equals(known.unitId(), unitId))
                .findFirst()
                .orElseGet(() -> new UnitClass(period.agencyId(), month, unitId));
        unitClass.record(form.requiredClass(), form.document(), by.accountId(), clock.instant());
        classes.saveAndFlush(unitClass);
        audit.append(AuditEvent.of("unit-class.recorded", "unit_class", unitClass.id())
                .in(period.agencyId(), month)
                .with(Map.of("class", form.requiredClass().name(), "document", form.document())));
    }

    @Transactional
    void unclassify(PeriodSummary period, long unitClassId, CurrentOfficial by) {
        requireOpen(period);
        UnitClass unitClass = classes.findById(unitClassId)
                .filter(found -> found.isIn(period.agencyId(), period.month()))
                .orElseThrow(NotFound::new);
        requireNotOwn(unitClass.unitId(), by);
        classes.delete(unitClass);
        audit.append(
                AuditEvent.of("unit-class.removed", "unit_class", unitClassId).in(period.agencyId(), period.month()));
    }

    /** Nobody records the class that caps the own one: its head does not, of a unit or of the agency. */
    private static void requireNotOwn(@Nullable Long unitId, CurrentOfficial by) {
        boolean own = unitId == null
                ? by.isAgencyHead()
                : by.posts().stream().anyMatch(post -> post.role() == PostRole.HEAD && post.unitId() == unitId);
        if (own) {
            throw new Refused("scorecard.refused.attendance");
        }
    }

    private static void requireOpen(PeriodSummary period) {
        if (!period.isCorrectable()) {
            throw new Conflict("web.error.monthClosed");
        }
    }
}
