/**
 * The screens of the event log: who may read which part of it. Owns no data and writes nothing but that it was read.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "account"})
package vn.congtam.eventlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
