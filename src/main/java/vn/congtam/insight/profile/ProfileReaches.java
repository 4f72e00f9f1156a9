package vn.congtam.insight.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.insight.personnel.LedUnits;
import vn.congtam.organization.ChainOfReview;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.VietnamTime;

/**
 * Who reads whose profile. The person: the own, once published. City HR and inspectors: everybody's, once published. HR and head of
 * the agency of the main post: also closed months of their agency. Who leads the person today: published months. HR and head of a
 * former agency: the months that agency rated. The administrator and everybody else: nothing.
 */
@Component
class ProfileReaches {

    private final JdbcClient jdbc;
    private final LedUnits led;
    private final ChainOfReview chain;
    private final Clock clock;

    ProfileReaches(JdbcClient jdbc, LedUnits led, ChainOfReview chain, Clock clock) {
        this.jdbc = jdbc;
        this.led = led;
        this.chain = chain;
        this.clock = clock;
    }

    /** Main post today; null where there is none. */
    private record Place(@Nullable Long agencyId, @Nullable Long unitId, boolean leadsAgency) {}

    /** @throws NotFound for a person whose profile is not the reader's, and for an unknown one */
    ProfileReach of(CurrentOfficial me, long personId) {
        LocalDate today = VietnamTime.today(clock);
        Place place = place(personId, today);
        Long agency = place.agencyId();
        long reader = me.personId() == null ? 0 : me.personId();
        if (me.isPerson(personId)) {
            return new ProfileReach(true, true, List.of(), List.of(), true, reader, agency);
        }
        if (me.isCityHr() || me.isInspector()) {
            return new ProfileReach(false, true, List.of(), List.of(), true, reader, agency);
        }
        if (agency != null && isInside(me, agency)) {
            return new ProfileReach(false, true, List.of(agency), List.of(), false, reader, agency);
        }
        List<Long> units = agency == null ? List.of() : led.of(me, agency);
        if (agency != null && leads(me, personId, place, units, today)) {
            return new ProfileReach(false, true, List.of(), units, false, reader, agency);
        }
        List<Long> former =
                raters(personId).stream().filter(id -> isInside(me, id)).toList();
        if (former.isEmpty()) {
            throw new NotFound();
        }
        return new ProfileReach(false, false, former, List.of(), false, reader, former.getFirst());
    }

    private boolean leads(CurrentOfficial me, long personId, Place place, List<Long> units, LocalDate today) {
        if (!place.leadsAgency() && units.contains(place.unitId())) {
            return true;
        }
        return chain.of(personId, today)
                .filter(of -> me.isPerson(of.reviewer1Id()) || me.isPerson(of.reviewer2Id()))
                .isPresent();
    }

    private Place place(long personId, LocalDate day) {
        return jdbc.sql("""
                        select t.agency_id, t.unit_id, coalesce(t.role in ('AGENCY_HEAD', 'AGENCY_DEPUTY'), false) as leads
                        from person p
                        left join post t on t.person_id = p.id and not t.concurrent and :day between t.valid_from and coalesce(t.valid_to, 'infinity')
                        where p.id = :person
                        """)
                .param("day", day)
                .param("person", personId)
                .query((row, n) -> new Place(
                        row.getObject("agency_id", Long.class),
                        row.getObject("unit_id", Long.class),
                        row.getBoolean("leads")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Long> raters(long personId) {
        return jdbc.sql("""
                        select agency_id from month_result where person_id = :person
                        union select agency_id from imported_month_result where person_id = :person and live
                        order by agency_id
                        """)
                .param("person", personId)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private static boolean isInside(CurrentOfficial me, long agency) {
        return me.isHrOf(agency) || me.isHeadOfAgency(agency);
    }
}
