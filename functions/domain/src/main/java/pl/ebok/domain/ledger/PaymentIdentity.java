package pl.ebok.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.money.Pln;

/**
 * What tells one transaction from another, and nothing of how a file is written: account, day and amount with the bank's
 * own reference; without one, with the title. Several transactions may share that; then whose account they came to and
 * what their payers say tells them apart, and at last how many a statement shows.
 *
 * @param key what all that could be the same transaction have in common
 * @param receivers the accounts it came to, but for the one of the statement, one after the other
 * @param title its words, folded
 * @param payer the words of the payer's name, folded
 */
record PaymentIdentity(String key, String receivers, String title, String payer) {
    private static final int SHORTEST_WORD = 3;

    static PaymentIdentity of(ReceivedPayment payment) {
        OnStatement statement = payment.statement();
        String account = statement == null ? "" : statement.account();
        String reference = statement == null ? null : statement.reference();
        String what = reference == null ? "T\n" + FoldedText.of(payment.title()) : "R\n" + reference;
        return new PaymentIdentity(
                String.join("\n", account, payment.paidOn().toString(), Pln.text(payment.amount()), what),
                payment.paidTo().stream()
                        .map(BankAccount::nrb)
                        .filter(nrb -> !nrb.equals(account))
                        .sorted()
                        .collect(Collectors.joining(" ")),
                FoldedText.words(payment.title()),
                payment.payer() == null ? "" : FoldedText.words(payment.payer()));
    }

    /** The id of the n-th transaction, from 1, of those that share the key. */
    String id(int n) {
        return digest(key + "\n" + n);
    }

    /** The id of what was taken for a repetition of a payment: one for each place in each file. */
    static String repetition(String ofPayment, OnStatement at) {
        return digest(String.join("\n", ofPayment, at.file(), at.account(), at.order()));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether both, which share the key, may be the same transaction: nothing that both say contradicts. */
    boolean mayBe(PaymentIdentity other) {
        boolean otherPayer = apart(payer, other.payer);
        // Without a reference the title is in the key, and another payer is another payment.
        boolean contradicted = otherPayer && (key.contains("\nT\n") || apart(title, other.title));
        return !contradicted && !apart(receivers, other.receivers);
    }

    private static boolean apart(String ours, String theirs) {
        Set<String> words = words(ours);
        Set<String> others = words(theirs);
        return !words.isEmpty() && !others.isEmpty() && words.stream().noneMatch(others::contains);
    }

    private static Set<String> words(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toUnmodifiableSet());
    }
}
