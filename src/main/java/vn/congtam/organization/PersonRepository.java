package vn.congtam.organization;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {

    @Query("select p from Person p where p.id = :id and p.agencyId = :agencyId")
    Optional<Person> find(long agencyId, long id);

    Person saveAndFlush(Person person);
}
