/**
 * Finds people, tasks, documents and months that the reader may open, and keeps the filtered lists that somebody comes back to.
 * Read models in SQL over what others own: who may open a page is decided there, {@link vn.congtam.search.SearchScope} repeats it as
 * conditions of a statement. Never shows a score, a class or a rank.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "account", "organization", "period"})
package vn.congtam.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
