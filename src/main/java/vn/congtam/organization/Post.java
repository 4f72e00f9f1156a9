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

    private static final int LONGEST_TITLE = 200;

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
        String typed = VietnameseText.clean(form.title());
        call(form.acting() == null && role.isHead() ? ActingHead.saidBy(typed) : form.acting(), typed);
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

    boolean lastsOn(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }

    String title() {
        return title;
    }

    int version() {
        return version;
    }

    /**
     * Says of a head whether they are appointed, acting or in charge; the title says the same.
     *
     * @param how null for somebody appointed
     * @throws Refused for somebody who heads nothing, and for a title that says something else
     */
    final void call(@Nullable ActingHead how, String words) {
        if (how != null && !role.isHead()) {
            throw new Refused("organization.post.acting.noHead");
        }
        ActingHead said = role.isHead() ? ActingHead.saidBy(words) : null;
        if (said != null && said != how) {
            throw new Refused("organization.post.acting.says." + (how == null ? "APPOINTED" : how), words);
        }
        String entitled = how == null ? words : how.entitle(words);
        if (entitled.length() > LONGEST_TITLE) {
            throw new Refused("organization.tooLong");
        }
        acting = how;
        title = entitled;
    }

    /** @throws Refused before the first day */
    void endOn(LocalDate lastDay) {
        if (lastDay.isBefore(validFrom)) {
            throw new Refused("organization.post.endsBeforeBegin");
        }
        validTo = lastDay;
    }
}
