/**
 * The rule book: the evaluation frameworks of the city as versioned data that never changes once published
 * ({@code rulebook.framework}), the pure engine that turns points into an explained score ({@code rulebook.engine}) and the
 * pure rules that turn scores into classes ({@code rulebook.classification}). This package stores and shows the versions.
 * {@code rulebook.choice} keeps which version an agency chose from which month on, for all or for a unit, a post or a subject group.
 * Knows of people only the posts that such a choice concerns, and of the months only whether they are opened and with which versions;
 * the three pure sub-packages know neither Spring nor the database.
 */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"shared", "web", "audit", "account"})
package vn.congtam.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
