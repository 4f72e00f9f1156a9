/** The page from which all papers of a month are taken. */
@NullMarked
package vn.congtam.document.desk;

import org.jspecify.annotations.NullMarked;
