package vn.congtam.account.credential;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AccountRepository extends Repository<Account, Long> {

    Account save(Account account);

    Optional<Account> findById(long id);

    void flush();

    boolean existsByUsername(String username);
}
