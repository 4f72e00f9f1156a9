/** How far an agency's month has come: units by stages and who is late, told to human resources and the head. Reads only. */
@NullMarked
package vn.congtam.scorecard.progress;

import org.jspecify.annotations.NullMarked;
