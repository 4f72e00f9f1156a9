/**
 * A paper as such, whatever it is about: what it says as one record, drawn as PDF and written as an editable DOCX, and how it is handed
 * out.
 */
@NullMarked
package vn.congtam.document.paper;

import org.jspecify.annotations.NullMarked;
