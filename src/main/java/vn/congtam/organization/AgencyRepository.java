package vn.congtam.organization;

import org.springframework.data.repository.Repository;

interface AgencyRepository extends Repository<Agency, Long> {

    java.util.Optional<Agency> findById(long id);

    Agency saveAndFlush(Agency agency);
}
