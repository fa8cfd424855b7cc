package pl.ebok.domain.account;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was erased of an account, and what the law keeps. */
public record Erasure(List<Erased> erased, List<Kept> kept) {
    public Erasure {
        erased = List.copyOf(erased);
        kept = List.copyOf(kept);
    }

    /** What goes. */
    public enum Erased {
        SIGN_IN,
        GRANTS,
        CONTACT_DATA,
        E_INVOICE_CONSENT,
        NOTIFICATION_CHOICES,
        REGISTRATION_TICKETS,
        DATA_EXPORTS,
        VISITS,
        LETTERS
    }

    /** What stays. */
    public enum KeptData {
        INVOICES,
        CONTRACT_DATA
    }

    /**
     * What stays, and until when.
     *
     * @param until last day; absent while the contract runs
     */
    public record Kept(KeptData what, @Nullable LocalDate until) {}
}
