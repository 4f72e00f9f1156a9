/**
 * The conversion catalogue of an agency (danh mục sản phẩm quy đổi, Decree 335/2025/NĐ-CP): which products count how much against
 * one standard product, from which month on. Inner part of the module worklog; knows tasks only to hand a changed coefficient on
 * to those of open months that nobody has confirmed.
 */
@NullMarked
package vn.congtam.worklog.conversion;

import org.jspecify.annotations.NullMarked;
