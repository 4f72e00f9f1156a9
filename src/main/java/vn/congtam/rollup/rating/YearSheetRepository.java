package vn.congtam.rollup.rating;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface YearSheetRepository extends Repository<YearSheet, Long> {

    Optional<YearSheet> findById(long id);

    YearSheet saveAndFlush(YearSheet sheet);
}
