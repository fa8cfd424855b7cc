package pl.ebok.domain.messages;

/** A fact of a letter that is a word of its own in each language. */
public record Words(String pl, String en) {}
