package pl.ebok.domain.account;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.AuditTrail;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.EInvoiceConsent;

/** Writes down each change of a customer's data: who, when, and only what is different before and after. */
public final class AccountAudit {
    private final AuditTrail trail;
    private final Clock clock;

    public AccountAudit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void contactChanged(User by, Customer before, Customer after, @Nullable String newEmail) {
        Map<String, String> was = contact(before);
        Map<String, String> is = contact(after);
        if (newEmail != null) {
            is.put("pendingEmail", newEmail);
        }
        changed(by, "contact-changed", after.number(), was, is);
    }

    void pendingEmailWithdrawn(User by, CustomerNumber customer, String email) {
        changed(by, "contact-changed", customer, Map.of("pendingEmail", email), Map.of());
    }

    void emailConfirmed(User by, Customer before, Customer after) {
        changed(by, "email-confirmed", after.number(), contact(before), contact(after));
    }

    void consentChanged(User by, Customer before, Customer after) {
        changed(by, "e-invoice-consent-changed", after.number(), consent(before), consent(after));
    }

    /** Any other change of the customer. */
    public void changed(
            User by, String action, CustomerNumber customer, Map<String, String> before, Map<String, String> after) {
        changed(by, action, customer, customer.value(), before, after);
    }

    /** A change of something that is the customer's, such as a visit. */
    public void changed(
            User by,
            String action,
            CustomerNumber customer,
            String subject,
            Map<String, String> before,
            Map<String, String> after) {
        trail.add(new AuditEntry(
                clock.instant(),
                by.actor(),
                action,
                customer,
                subject,
                different(before, after),
                different(after, before)));
    }

    /** A change of something that changes only once: writing it down again, after a crash, adds nothing. */
    public void once(User by, String action, CustomerNumber customer, String subject, Map<String, String> after) {
        if (!knows(action, customer, subject)) {
            trail.add(new AuditEntry(clock.instant(), by.actor(), action, customer, subject, Map.of(), after));
        }
    }

    /** Whether a change of something that changes only once was written down. */
    public boolean knows(String action, CustomerNumber customer, String subject) {
        return trail.ofCustomer(customer).stream()
                .anyMatch(entry ->
                        entry.action().equals(action) && entry.subject().equals(subject));
    }

    private static Map<String, String> different(Map<String, String> these, Map<String, String> others) {
        var different = new LinkedHashMap<String, String>();
        these.forEach((name, value) -> {
            if (!value.equals(others.get(name))) {
                different.put(name, value);
            }
        });
        return different;
    }

    private static Map<String, String> contact(Customer customer) {
        var contact = new LinkedHashMap<String, String>();
        contact.put("email", Objects.requireNonNullElse(customer.email(), ""));
        contact.put("phone", Objects.requireNonNullElse(customer.phone(), ""));
        Address address = customer.correspondenceAddress();
        contact.put("correspondenceAddress", address == null ? "" : address.streetLine() + ", " + address.cityLine());
        return contact;
    }

    private static Map<String, String> consent(Customer customer) {
        EInvoiceConsent consent = customer.eInvoiceConsent();
        var written = new LinkedHashMap<String, String>();
        written.put("granted", String.valueOf(consent != null && consent.granted()));
        written.put("email", Objects.requireNonNullElse(customer.email(), ""));
        if (consent != null) {
            written.put("at", consent.at().toString());
            written.put("wordingVersion", Objects.requireNonNullElse(consent.wordingVersion(), ""));
        }
        return written;
    }
}
