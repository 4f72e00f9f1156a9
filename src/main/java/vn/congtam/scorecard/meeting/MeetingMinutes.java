package vn.congtam.scorecard.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.congtam.account.CurrentOfficial;
import vn.congtam.shared.NotFound;
import vn.congtam.shared.Refused;

/** Minutes for those who print them. */
@Component
public class MeetingMinutes {

    private final MinutesReader reader;

    MeetingMinutes(MinutesReader reader) {
        this.reader = reader;
    }

    /**
     * The whole minutes.
     *
     * @param agencyId null for the city's meetings on heads of agencies
     * @throws NotFound when the meeting is none of the reader's business
     * @throws Refused when they say something about the reader that is not published yet
     */
    public Minutes paper(long meetingId, @Nullable Long agencyId, CurrentOfficial me) {
        Minutes minutes = reader.minutes(meetingId);
        MeetingPermissions may =
                new MeetingPermissions(new MeetingSide(agencyId, me, minutes.month()), minutes).requireRead();
        if (!minutes.items().stream().allMatch(may::sees)) {
            throw new Refused("scorecard.meeting.refused.ownItem");
        }
        return minutes;
    }
}
