/**
 * Tries out points without touching any sheet: the screen "Thử tính điểm" and the interface {@code POST /api/v1/scoring/preview}.
 * Both ask the same engine that scores sheets and tell the same trace. Stores nothing and knows no results.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "account", "rulebook", "period", "worklog", "scorecard"})
package vn.congtam.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
