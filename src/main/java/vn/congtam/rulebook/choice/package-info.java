/**
 * Which framework applies in an agency from which month on, chosen by its human resources with the number of a document. Reads of
 * the months only whether they are opened; a choice never reaches back.
 */
@NullMarked
package vn.congtam.rulebook.choice;

import org.jspecify.annotations.NullMarked;
