/**
 * The grid in which reviewers, heads of agencies and city HR give their points: one screen for the three, with the panel of
 * one person beside it. Reads with SQL; every change goes through the services of {@code vn.congtam.scorecard}.
 */
@NullMarked
package vn.congtam.scorecard.review;

import org.jspecify.annotations.NullMarked;
