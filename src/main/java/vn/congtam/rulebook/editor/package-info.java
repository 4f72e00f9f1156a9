/**
 * Drafts of an agency's own frameworks: derived from a published version, changed section by section inside the frame's limits,
 * tried out, and published as a new version that never changes. Every saved draft could be published; nothing is half-saved.
 */
@NullMarked
package vn.congtam.rulebook.editor;

import org.jspecify.annotations.NullMarked;
