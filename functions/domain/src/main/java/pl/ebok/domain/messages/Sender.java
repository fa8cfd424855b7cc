package pl.ebok.domain.messages;

/** The utility as it signs its letters. {@code webUrl} is where the e-BOK is. */
public record Sender(String name, String office, String phone, String email, String webUrl) {}
