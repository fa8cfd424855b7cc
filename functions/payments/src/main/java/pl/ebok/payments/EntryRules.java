package pl.ebok.payments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.exchange.Finding;
import pl.ebok.domain.customers.BankAccount;
import pl.ebok.domain.ledger.OnStatement;
import pl.ebok.domain.ledger.PaymentSource;
import pl.ebok.domain.ledger.ReceivedPayment;
import pl.ebok.domain.money.Pln;

/** Says which entries of one file are payments received. */
final class EntryRules {
    private static final Pattern AMOUNT = Pattern.compile("0*\\d{1,12}(?:[.,]\\d{0,5})?");
    /** An account number as people and banks write it: 26 digits, perhaps in groups, perhaps with the country before. */
    private static final Pattern NRB = Pattern.compile("(?<![0-9])\\d{2}(?:[\\s\\p{Z}-]?\\d{4}){6}(?![0-9])");

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 140;
    private static final int SHORTEST_ACCOUNT = 8;

    private final LocalDate today;

    /** How often the same entry without a reference of the bank's came in this file. */
    private final Map<String, Integer> alike = new HashMap<>();

    private final String file;

    /**
     * @param file what tells this drop of a file from every other
     * @param today no bank books ahead of it
     */
    EntryRules(String file, LocalDate today) {
        this.file = file;
        this.today = today;
    }

    Result apply(StatementEntry entry) {
        Finding refused = refused(entry);
        if (refused != null) {
            return new Result.Refused(refused);
        }
        LocalDate day = StatementDay.of(entry.day());
        if (day == null) {
            return new Result.Refused((entry.day() == null ? Reason.MISSING : Reason.DAY).of(entry, "date"));
        }
        if (day.isAfter(today)) {
            return new Result.Refused(Reason.FUTURE.of(entry, "date"));
        }
        Money amount = amount(entry.amount());
        if (amount == null) {
            return new Result.Refused((entry.amount() == null ? Reason.MISSING : Reason.AMOUNT).of(entry, "amount"));
        }
        return new Result.Received(new ReceivedPayment(
                "",
                day,
                amount,
                List.copyOf(accounts(entry)),
                shortened(entry.title(), LONGEST_TITLE),
                entry.payer() == null ? null : shortened(entry.payer(), LONGEST_NAME),
                PaymentSource.STATEMENT,
                new OnStatement(
                        entry.account(),
                        entry.statement(),
                        entry.number(),
                        file,
                        StatementDay.of(entry.valued()),
                        entry.reference(),
                        payerAccount(entry),
                        formerId(entry, day, amount))));
    }

    /** Not the account the statement is of, which some banks repeat in its place. */
    private static @Nullable String payerAccount(StatementEntry entry) {
        String account = entry.payerAccount();
        String digits = account == null ? "" : account.replaceAll("[^0-9A-Za-z]", "");
        return digits.length() < SHORTEST_ACCOUNT || entry.account().endsWith(digits) ? null : digits;
    }

    private static @Nullable Finding refused(StatementEntry entry) {
        if (entry.direction() == null) {
            return Reason.MISSING.of(entry, "creditOrDebit");
        }
        if (entry.direction().startsWith("R")) {
            return Reason.REVERSAL.of(entry, "creditOrDebit");
        }
        if (!entry.direction().equals("C")) {
            return Reason.DEBIT.of(entry, "creditOrDebit");
        }
        if (!entry.status().equals("BOOK")) {
            return Reason.NOT_FINAL.of(entry, "status");
        }
        if (entry.currency() == null) {
            return Reason.MISSING.of(entry, "currency");
        }
        return entry.currency().equals("PLN") ? null : Reason.NOT_PLN.of(entry, "currency");
    }

    private static @Nullable Money amount(@Nullable String text) {
        if (text == null || !AMOUNT.matcher(text).matches()) {
            return null;
        }
        String decimal = text.replace(',', '.');
        var exact = new BigDecimal(decimal.endsWith(".") ? decimal + "0" : decimal).stripTrailingZeros();
        return exact.scale() > 2 || exact.signum() <= 0 ? null : Money.of(Pln.CURRENCY, exact);
    }

    /** Account numbers with the right check digits that stand where the customer's own one may. */
    private static Set<BankAccount> accounts(StatementEntry entry) {
        Set<BankAccount> accounts = new LinkedHashSet<>();
        for (String text : entry.paidTo()) {
            Matcher matcher = NRB.matcher(text);
            while (matcher.find()) {
                BankAccount.of(matcher.group().replaceAll("[^0-9]", "")).ifPresent(accounts::add);
            }
        }
        return accounts;
    }

    /** The id the entry had once: payments that are on file under it are still known by it. */
    private String formerId(StatementEntry entry, LocalDate day, Money amount) {
        String payer = entry.payer() == null ? "" : entry.payer();
        String same = String.join("\n", entry.account(), day.toString(), Pln.text(amount), entry.title(), payer);
        String reference = entry.former().reference();
        if (reference != null) {
            return digest(same + "\n" + reference);
        }
        String alikeIn = same + "\n" + entry.former().statement();
        return digest(alikeIn + "\n" + alike.merge(digest(alikeIn), 1, Integer::sum));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String shortened(String text, int longest) {
        String oneLine = text.replaceAll("\\p{Cntrl}+|\\s+", " ").strip();
        return oneLine.length() <= longest ? oneLine : oneLine.substring(0, longest);
    }

    /** What an entry is. */
    sealed interface Result {
        record Received(ReceivedPayment payment) implements Result {}

        record Refused(Finding finding) implements Result {}
    }
}
