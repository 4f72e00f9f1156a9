/**
 * The import of a staff list from XLSX: reading, preview, confirmation all-or-nothing, the template. Inner part of the module
 * organization; knows accounts only through {@code AccountDirectory} and the event {@code StaffImported}.
 */
@NullMarked
package vn.congtam.organization.staffimport;

import org.jspecify.annotations.NullMarked;
