package pl.ebok.domain.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ebok.domain.customers.CustomerNumber;

/**
 * What a demand is known by: there is one a customer, billing period and stage, ever. Where its e-mail came back, its
 * printed copy has a number of its own.
 *
 * @param billingPeriod the month, such as {@code "2026-11"}
 * @param printedCopy whether it is the copy of one whose e-mail came back
 */
public record NoticeId(CustomerNumber customer, String billingPeriod, String stage, boolean printedCopy) {
    private static final String COPY = ".2";
    private static final Pattern TEXT = Pattern.compile("W-(.+)-(\\d{4}-\\d{2})-([a-z][a-z-]*)(\\.2)?");

    public NoticeId(CustomerNumber customer, String billingPeriod, String stage) {
        this(customer, billingPeriod, stage, false);
    }

    /** Reads an id; empty for what is none. */
    public static Optional<NoticeId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new NoticeId(
                            new CustomerNumber(parts.group(1)), parts.group(2), parts.group(3), parts.group(4) != null))
                    : Optional.empty();
        } catch (IllegalArgumentException noCustomer) {
            return Optional.empty();
        }
    }

    /** The number as it is printed: {@code W/101005/2026/11}, the letters by what the document is. */
    public String printed() {
        String letters = switch (DemandKind.ofStage(stage)) {
            case REMINDER -> "UP";
            case FINAL -> "PW";
            case CUT_OFF -> "ZO";
            case DEMAND -> "W";
        };
        return letters + "/" + customer + "/" + billingPeriod.replace('-', '/') + (printedCopy ? "/2" : "");
    }

    /** The id of the printed copy of a demand. */
    public static String copyOf(String noticeId) {
        return noticeId + COPY;
    }

    public String text() {
        return "W-" + customer + "-" + billingPeriod + "-" + stage + (printedCopy ? COPY : "");
    }
}
