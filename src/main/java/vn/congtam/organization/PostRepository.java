package vn.congtam.organization;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PostRepository extends Repository<Post, Long> {

    @Query("select p from Post p where p.id = :id and p.agencyId = :agencyId")
    Optional<Post> find(long agencyId, long id);

    /** The main post that has no last day yet. */
    @Query("select p from Post p where p.personId = :personId and p.concurrent = false and p.validTo is null")
    Optional<Post> findOpenMain(long personId);

    Post saveAndFlush(Post post);
}
