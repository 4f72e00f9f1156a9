package vn.congtam.organization.staffimport;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.congtam.organization.Gender;
import vn.congtam.organization.PostRole;
import vn.congtam.organization.SubjectGroup;

/**
 * A row of the list whose cells could all be read.
 *
 * @param number row as the spreadsheet program shows it
 * @param from first day in the post
 * @param username wanted user name in lower case, empty for none
 */
record StaffRow(
        int number,
        String code,
        String fullName,
        @Nullable LocalDate birthDate,
        @Nullable Gender gender,
        SubjectGroup subjectGroup,
        String unit,
        String parentUnit,
        String title,
        PostRole role,
        String jobPosition,
        String grade,
        String dutyGroup,
        LocalDate from,
        String email,
        String username) {}
