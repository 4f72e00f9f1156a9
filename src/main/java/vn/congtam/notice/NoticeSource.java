package vn.congtam.notice;

import vn.congtam.audit.AuditEvent;

/** Turns events of one part of the work into notices. */
interface NoticeSource {

    /** Whether anybody has to be told of the event. */
    boolean knows(AuditEvent event);

    /** Writes the notices of an event; does nothing for one it does not know. */
    void tell(AuditEvent event);
}
