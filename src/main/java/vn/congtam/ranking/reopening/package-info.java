/**
 * Reopens closed months for corrections: asked for by one person with a reason, approved by another, for named sheets or the whole month.
 * What the last closing said stays in force until the month is closed again and its new version takes its place.
 */
@NullMarked
package vn.congtam.ranking.reopening;

import org.jspecify.annotations.NullMarked;
