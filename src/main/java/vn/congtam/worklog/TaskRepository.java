package vn.congtam.worklog;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface TaskRepository extends Repository<Task, Long> {

    Optional<Task> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Task> findByIdInOrderById(Collection<Long> ids);

    boolean existsByProvenanceOriginTaskIdAndProvenanceOrigin(long originTaskId, Origin origin);

    boolean existsByProvenanceOriginTaskId(long originTaskId);

    Task save(Task task);

    void delete(Task task);
}
