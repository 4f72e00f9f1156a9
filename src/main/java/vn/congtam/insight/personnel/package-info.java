/**
 * Lists of people that the leadership asks for, each with the evidence behind every name: the weak or stagnant, who hands tasks back,
 * the source bank of consistently strong people with nominations, proposals for commendation, and who was not rated. Rates nobody.
 */
@NullMarked
package vn.congtam.insight.personnel;

import org.jspecify.annotations.NullMarked;
