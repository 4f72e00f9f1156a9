/**
 * Tasks of the document-management system.
 */
@NullMarked
package vn.congtam.exchange.task;

import org.jspecify.annotations.NullMarked;
