/**
 * From scores to classes: facts that force a class, reasons for not rating, and the quota of the best class, solved for a whole
 * set of people at once. Pure: same input in any order, same output.
 */
@NullMarked
package vn.congtam.rulebook.classification;

import org.jspecify.annotations.NullMarked;
