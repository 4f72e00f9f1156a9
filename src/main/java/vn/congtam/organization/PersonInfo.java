package vn.congtam.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person with the main post held on a day; the last four are null for somebody without a post on that day.
 *
 * @param sortKey plain byte order of it is the order of Vietnamese lists of people
 */
public record PersonInfo(
        long id,
        long agencyId,
        String code,
        String fullName,
        String sortKey,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        SubjectGroup subjectGroup,
        String jobPosition,
        String grade,
        String dutyGroup,
        String email,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable PostRole role,
        @Nullable String title) {}
