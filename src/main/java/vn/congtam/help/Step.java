package vn.congtam.help;

/** One of the first steps: a page of the application and what is done there. */
public record Step(int number, String title, String text, String href) {}
