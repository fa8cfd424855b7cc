package pl.ebok.payments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import pl.ebok.domain.ledger.PaymentSource;
import pl.ebok.domain.ledger.ReceivedPayment;
import pl.ebok.domain.money.Pln;

/** Says which entries of one file are payments received, and gives each the id it will have whenever it is sent again. */
final class EntryRules {
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(?:[.,]\\d{0,5})?");
    /** An account number as people and banks write it: 26 digits, perhaps in groups, perhaps with the country before. */
    private static final Pattern NRB = Pattern.compile("(?<![0-9])\\d{2}(?:[ -]?\\d{4}){6}(?![0-9])");

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 140;

    /** How often the same entry without a reference of the bank's came in this file. */
    private final Map<String, Integer> alike = new HashMap<>();

    Result apply(StatementEntry entry) {
        Finding refused = refused(entry);
        if (refused != null) {
            return new Result.Refused(refused);
        }
        LocalDate day = day(entry.day());
        if (day == null) {
            return new Result.Refused((entry.day() == null ? Reason.MISSING : Reason.DAY).of(entry, "date"));
        }
        Money amount = amount(entry.amount());
        if (amount == null) {
            return new Result.Refused((entry.amount() == null ? Reason.MISSING : Reason.AMOUNT).of(entry, "amount"));
        }
        return new Result.Received(new ReceivedPayment(
                paymentId(entry, day, amount),
                day,
                amount,
                List.copyOf(accounts(entry)),
                shortened(entry.title(), LONGEST_TITLE),
                entry.payer() == null ? null : shortened(entry.payer(), LONGEST_NAME),
                PaymentSource.STATEMENT));
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

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.length() < 10 ? null : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException notADay) {
            return null;
        }
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
                BankAccount.of(matcher.group().replaceAll("[ -]", "")).ifPresent(accounts::add);
            }
        }
        return accounts;
    }

    /**
     * With a reference of the bank's the statement does not matter: it may be sent again under another number. Without
     * one, entries that are alike in all are told apart by their order in the statement.
     */
    private String paymentId(StatementEntry entry, LocalDate day, Money amount) {
        String payer = entry.payer() == null ? "" : entry.payer();
        String same = String.join("\n", entry.account(), day.toString(), Pln.text(amount), entry.title(), payer);
        if (entry.reference() != null) {
            return digest(same + "\n" + entry.reference());
        }
        String alikeIn = same + "\n" + entry.statement();
        return digest(alikeIn + "\n" + alike.merge(alikeIn, 1, Integer::sum));
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
