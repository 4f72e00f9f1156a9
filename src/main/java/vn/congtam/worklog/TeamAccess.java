package vn.congtam.worklog;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;

/** The team's tasks are for those who lead people; whose tasks is told by the posts of the month. */
@Component
public class TeamAccess {

    private final Leadership leadership;

    TeamAccess(Leadership leadership) {
        this.leadership = leadership;
    }

    /** @throws NotFound for anybody who leads nobody */
    public long leader(CurrentOfficial me) {
        if (!me.leadsPeople()) {
            throw new NotFound();
        }
        return judge(me);
    }

    /** Whoever is named as assigner confirms, leader or not; each task is asked for by itself. */
    long judge(CurrentOfficial me) {
        if (me.personId() == null) {
            throw new NotFound();
        }
        return me.personId();
    }

    /** @throws NotFound for anybody who leads nobody */
    public List<Colleague> people(CurrentOfficial me, YearMonth month) {
        return leadership.peopleOf(leader(me), month);
    }

    /**
     * Of these, whom nobody leads more closely.
     *
     * @throws NotFound for anybody who leads nobody
     */
    public List<Colleague> direct(CurrentOfficial me, YearMonth month) {
        return leadership.directPeopleOf(leader(me), month);
    }

    Optional<Colleague> person(CurrentOfficial me, YearMonth month, long personId) {
        return people(me, month).stream()
                .filter(one -> one.personId() == personId)
                .findFirst();
    }
}
