package vn.congtam.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PostRepository extends Repository<Post, Long> {

    @Query("select p from Post p where p.id = :id and p.agencyId = :agencyId")
    Optional<Post> find(long agencyId, long id);

    /** The main post that has no last day yet. */
    @Query("select p from Post p where p.personId = :personId and p.concurrent = false and p.validTo is null")
    Optional<Post> findOpenMain(long personId);

    /** Main posts in an agency, the latest first. */
    @Query("select p from Post p where p.personId = :personId and p.agencyId = :agencyId and p.concurrent = false"
            + " order by p.validFrom desc")
    List<Post> findMain(long personId, long agencyId);

    /** Posts in an agency, concurrent ones too, that would still last on the day. */
    @Query("select p from Post p where p.personId = :personId and p.agencyId = :agencyId"
            + " and (p.validTo is null or p.validTo >= :day) order by p.id")
    List<Post> findLasting(long personId, long agencyId, LocalDate day);

    Post saveAndFlush(Post post);
}
