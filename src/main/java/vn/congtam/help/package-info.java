/**
 * Help where it is needed: what a field means and on which rule it rests, the first steps of each role, a guide on one page. Every limit
 * in its texts is read from the framework of the reader's month, none is written into a message. Owns only who has ended the first steps.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "account", "organization", "rulebook", "period"})
package vn.congtam.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
