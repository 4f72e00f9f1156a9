/**
 * Values every module speaks in: points, shares, Vietnamese names and Vietnamese time. Owns no rule of a module and knows
 * neither Spring beans nor the database.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
package vn.congtam.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
