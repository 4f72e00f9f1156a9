/**
 * What the last three years say about one official, across transfers: totals and classes, strong and weak lines, tasks, remarks,
 * appeals, posts and nominations. Figures follow the person; words stay with the agency where they were written.
 */
@NullMarked
@NamedInterface("profile")
package vn.congtam.insight.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
