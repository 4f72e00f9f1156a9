/**
 * Levelling (cào bằng) and lenient raters: measures every closed month, asks about what is unusual, and keeps the answers. It never
 * blocks or changes a score. The statistics are explained in docs/adr/0018; limits are data of {@code levelling_rule}. The count on the
 * ranking page before a closing stays there, because it reads sheets that are not closed yet.
 */
@NullMarked
package vn.congtam.insight.levelling;

import org.jspecify.annotations.NullMarked;
