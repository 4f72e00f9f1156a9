/**
 * The rule book: the evaluation frameworks of the city as versioned data that never changes once published
 * ({@code rulebook.framework}), the pure engine that turns points into an explained score ({@code rulebook.engine}) and the
 * pure rules that turn scores into classes ({@code rulebook.classification}). This package stores and shows the versions.
 * {@code rulebook.choice} keeps which version an agency chose from which month on. Knows no sheet and no person, and of the months
 * only whether they are opened; the three pure sub-packages know neither Spring nor the database.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "web", "audit", "account"})
package vn.congtam.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
