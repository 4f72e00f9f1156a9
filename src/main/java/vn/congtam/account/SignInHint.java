package vn.congtam.account;

import java.util.List;

/** Personas that the sign-in page of a demonstration lists; no such bean exists in production. */
public interface SignInHint {

    /** The password that all personas share. */
    String password();

    List<Persona> personas();

    /** @param description post and agency, in the reader's words */
    record Persona(String username, String description) {}
}
