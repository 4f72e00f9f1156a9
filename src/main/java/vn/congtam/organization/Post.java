package vn.congtam.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congtam.shared.Refused;
import vn.congtam.shared.VietnameseText;

/** A post from a first day to a last one; "who leads whom" is read from these for the day concerned. */
@Entity
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Hibernate fills and reads the fields
class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long personId;
    private long agencyId;
    private long unitId;

    @Enumerated(EnumType.STRING)
    private PostRole role;

    private String title;

    @Enumerated(EnumType.STRING)
    private @Nullable ActingHead acting;

    private boolean concurrent;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private int version;

    protected Post() {}

    Post(long agencyId, long personId, long unitId, PostForm form) {
        this.agencyId = agencyId;
        this.personId = personId;
        this.unitId = unitId;
        role = form.role();
        acting = form.acting();
        title = acting == null
                ? VietnameseText.clean(form.title())
                : acting.entitle(VietnameseText.clean(form.title()));
        concurrent = form.isConcurrent();
        validFrom = form.validFrom();
    }

    @Nullable Long id() {
        return id;
    }

    long idOrFail() {
        return Objects.requireNonNull(id);
    }

    long personId() {
        return personId;
    }

    PostRole role() {
        return role;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    int version() {
        return version;
    }

    /** @throws Refused before the first day */
    void endOn(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) {
            throw new Refused("organization.post.endsBeforeBegin");
        }
        validTo = lastDay;
    }
}
