package pl.ebok.domain.messages;

/** What a customer wants to be told by e-mail besides invoices and demands, and in which language all of it. */
public record NotificationChoices(
        boolean invoiceIssued,
        boolean paymentBooked,
        boolean readingWindowOpen,
        boolean legalisationEnding,
        boolean plannedInterruption,
        Language language) {

    /** Before the customer chose: what they must act on, but not every payment. */
    public static final NotificationChoices UNTIL_CHOSEN = new NotificationChoices(true, false, true, true, true);

    /** In Polish. */
    public NotificationChoices(
            boolean invoiceIssued,
            boolean paymentBooked,
            boolean readingWindowOpen,
            boolean legalisationEnding,
            boolean plannedInterruption) {
        this(invoiceIssued, paymentBooked, readingWindowOpen, legalisationEnding, plannedInterruption, Language.PL);
    }
}
