@NullMarked
package vn.congtam.worklog.taskimport;

import org.jspecify.annotations.NullMarked;
