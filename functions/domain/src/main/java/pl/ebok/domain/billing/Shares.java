package pl.ebok.domain.billing;

/** Splitting whole m³ by days so that the sum stays: the largest remainders get what is left, the earlier of two equal. */
final class Shares {
    private Shares() {}

    static long[] byDays(long m3, int[] days) {
        long whole = 0;
        for (int part : days) {
            whole += part;
        }
        var shares = new long[days.length];
        var remainders = new long[days.length];
        long left = Math.abs(m3);
        for (int i = 0; i < days.length; i++) {
            long exact = Math.abs(m3) * days[i];
            shares[i] = exact / whole;
            remainders[i] = exact % whole;
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < days.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            shares[largest]++;
            remainders[largest] = -1;
        }
        if (m3 < 0) {
            for (int i = 0; i < shares.length; i++) {
                shares[i] = -shares[i];
            }
        }
        return shares;
    }
}
