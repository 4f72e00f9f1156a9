/**
 * All papers of an agency's month in one ZIP: made in the background, block by block, by whichever node is free; kept in the database for
 * some days, so that every node can hand it out.
 */
@NullMarked
package vn.congtam.document.bundle;

import org.jspecify.annotations.NullMarked;
