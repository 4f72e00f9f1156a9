/** What tests share: the database, the clock, and makers of people and sheets that walk the real transitions. */
package vn.congtam.support;
