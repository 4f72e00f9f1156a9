package vn.congtam.audit;

/** Tells the log who acts in the current thread; implemented by the module that owns accounts. */
@FunctionalInterface
public interface ActorSource {

    /** The signed-in person, or {@link Actor#SYSTEM}. */
    Actor current();
}
