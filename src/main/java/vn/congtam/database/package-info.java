/**
 * Finds the database at start: the configured one, or an embedded PostgreSQL kept under {@code ./data} for newcomers and tests. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.congtam.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
