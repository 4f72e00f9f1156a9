package vn.congtam.scorecard.meeting;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ParticipantRepository extends JpaRepository<Participant, Long> {

    List<Participant> findByMeetingId(long meetingId);
}
