/**
 * Files between upload and confirmation. They wait in the database, so that the confirmation may reach another node. Never
 * looks into a file. Beside it the parts that the screens of every import share.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package vn.congtam.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
