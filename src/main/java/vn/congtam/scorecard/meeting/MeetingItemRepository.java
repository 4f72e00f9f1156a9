package vn.congtam.scorecard.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MeetingItemRepository extends JpaRepository<MeetingItem, Long> {

    List<MeetingItem> findByMeetingIdOrderByOrdinal(long meetingId);

    Optional<MeetingItem> findByIdAndMeetingId(long id, long meetingId);
}
