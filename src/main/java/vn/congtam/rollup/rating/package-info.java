/**
 * The yearly rating of an agency, a workflow like a month: opened by its human resources, self class and own words of each
 * official, decision of the authority, closing with the quota solved as a set, publication as an act of its own.
 */
@NullMarked
@NamedInterface("rating")
package vn.congtam.rollup.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
