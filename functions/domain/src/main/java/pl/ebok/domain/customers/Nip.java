package pl.ebok.domain.customers;

/** A Polish tax number (NIP): ten digits, the last of them a check (weights 6 5 7 2 3 4 5 6 7, mod 11). */
public record Nip(String value) {
    private static final int[] WEIGHTS = {6, 5, 7, 2, 3, 4, 5, 6, 7};

    public Nip {
        if (!value.matches("\\d{10}")) {
            throw new IllegalArgumentException("a NIP has ten digits");
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
