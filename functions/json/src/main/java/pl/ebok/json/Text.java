package pl.ebok.json;

/** A text people read, in Polish and in English. */
public record Text(String pl, String en) {
    public String in(Language language) {
        return language == Language.EN ? en : pl;
    }
}
