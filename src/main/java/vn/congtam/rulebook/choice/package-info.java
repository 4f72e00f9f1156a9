/**
 * Which framework applies in an agency from which month on, chosen by its human resources with the number of a document, and which
 * units, posts and subject groups follow another one or use another sheet. A choice never reaches back into an opened month.
 */
@NullMarked
package vn.congtam.rulebook.choice;

import org.jspecify.annotations.NullMarked;
