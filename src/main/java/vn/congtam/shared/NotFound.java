package vn.congtam.shared;

/** What was asked for does not exist or is not the asker's to see; both get the same answer (404). */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
