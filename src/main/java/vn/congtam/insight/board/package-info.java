/**
 * Boards: how results spread over classes, points, units and months, read from counts that follow every closing, and how far the
 * running month has come. Results of closed months only; every figure leads to the list behind it.
 */
@NullMarked
package vn.congtam.insight.board;

import org.jspecify.annotations.NullMarked;
