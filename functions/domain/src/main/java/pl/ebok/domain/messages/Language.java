package pl.ebok.domain.messages;

/** The language a person is written to in. */
public enum Language {
    PL,
    EN
}
