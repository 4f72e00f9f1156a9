package vn.congtam.notice;

import java.time.Instant;

/** A notice in words. */
record NoticeRow(long id, String icon, String text, String todo, Instant at, boolean read) {}
