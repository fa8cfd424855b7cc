package pl.ebok.domain.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * What a demand is known by: there is one a customer, billing period and stage, ever.
 *
 * @param billingPeriod the month, such as {@code "2026-11"}
 */
public record NoticeId(CustomerNumber customer, String billingPeriod, String stage) {
    private static final Pattern TEXT = Pattern.compile("W-(.+)-(\\d{4}-\\d{2})-([a-z][a-z-]*)");

    /** Reads an id; empty for what is none. */
    public static Optional<NoticeId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new NoticeId(new CustomerNumber(parts.group(1)), parts.group(2), parts.group(3)))
                    : Optional.empty();
        } catch (IllegalArgumentException noCustomer) {
            return Optional.empty();
        }
    }

    /** The number as it is printed: {@code W/101005/2026/11}, the letters by what the document is. */
    public String printed() {
        String letters = switch (stage) {
            case "reminder" -> "UP";
            case "final-demand" -> "PW";
            case "cut-off-proposal" -> "ZO";
            default -> "W";
        };
        return letters + "/" + customer + "/" + billingPeriod.replace('-', '/');
    }

    public String text() {
        return "W-" + customer + "-" + billingPeriod + "-" + stage;
    }
}
