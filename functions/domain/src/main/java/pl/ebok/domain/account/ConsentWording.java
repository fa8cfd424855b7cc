package pl.ebok.domain.account;

import java.util.List;

/** A text customers agree to when they ask for e-invoices; a version once used is never changed. */
public record ConsentWording(String version, String pl, String en) {
    private static final List<ConsentWording> ALL = List.of(new ConsentWording(
            "1",
            "Zgadzam się na wystawianie i przesyłanie mi faktur w formie elektronicznej na adres e-mail podany w e-BOK"
                    + " zamiast faktur papierowych. Zgodę mogę wycofać w każdej chwili.",
            "I agree that invoices are issued and sent to me electronically, to the e-mail given in the e-BOK, in place"
                    + " of paper invoices. I may withdraw this consent at any time."));

    /** The one shown now. */
    public static ConsentWording current() {
        return ALL.getLast();
    }

    public static boolean isKnown(String version) {
        return ALL.stream().anyMatch(wording -> wording.version().equals(version));
    }
}
