/** How much the application costs beside the same work done bare. */
@NullMarked
package vn.congtam.speed;

import org.jspecify.annotations.NullMarked;
