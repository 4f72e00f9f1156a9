package vn.congtam.insight.profile;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An appeal against a month of the profile.
 *
 * @param status name of the state in words of the appeals
 * @param answer empty while there is none
 */
public record ProfileAppeal(
        long id,
        YearMonth month,
        String status,
        String asked,
        Instant filedAt,
        @Nullable Instant answeredAt,
        String answer) {}
