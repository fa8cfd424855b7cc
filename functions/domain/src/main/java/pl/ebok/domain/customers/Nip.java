package pl.ebok.domain.customers;

/**
 * A Polish tax number (NIP): ten digits, the last of them a check (weights 6 5 7 2 3 4 5 6 7, mod 11). The first three
 * name a tax office: the structured invoice takes no number that begins with 0, nor one with 00 after the first digit.
 */
public record Nip(String value) {
    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    public Nip {
        if (!value.matches("[1-9](\\d[1-9]|[1-9]\\d)\\d{7}")) {
            throw new IllegalArgumentException("a NIP has ten digits, the first three those of a tax office");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        if (sum % 11 != value.charAt(9) - '0') {
            throw new IllegalArgumentException("the check digit of the NIP does not fit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
