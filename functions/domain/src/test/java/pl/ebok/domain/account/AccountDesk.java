package pl.ebok.domain.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pl.ebok.domain.access.MemoryAccess;
import pl.ebok.domain.access.RegistrationLetters;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.audit.MemoryAuditTrail;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.MemoryCustomers;
import pl.ebok.domain.messages.Letterhead;
import pl.ebok.domain.messages.MemoryNotifications;
import pl.ebok.domain.messages.Message;
import pl.ebok.domain.messages.PaperLetter;
import pl.ebok.domain.messages.Sender;

/** What the use cases of an account stand on, in memory, on one morning of November 2026. */
final class AccountDesk {
    static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final User USER = new User("user-1", "uzytkownik@example.pl");

    final MemoryCustomers customers;
    final MemoryAccess access = new MemoryAccess();
    final MemoryPendingEmails pendingEmails = new MemoryPendingEmails();
    final MemoryNotifications notifications = new MemoryNotifications();
    final MemoryExports exports = new MemoryExports();
    final Users users = new Users();
    final List<Message> sent = new ArrayList<>();
    final MemoryAuditTrail trail = new MemoryAuditTrail();
    final AccountAudit audit = new AccountAudit(trail, CLOCK);
    final AccountLetters letters = new AccountLetters(
            sent::add, new Letterhead(new Sender("Wodociągi", "7-15", "95", "bok@example.pl", "https://ebok.example")));

    final List<PaperLetter> posted = new ArrayList<>();
    final RegistrationLetters ownersLetters = new RegistrationLetters(
            sent::add,
            posted::add,
            new Letterhead(new Sender("Wodociągi", "7-15", "95", "bok@example.pl", "https://ebok.example")));

    AccountDesk(Customer... customers) {
        this.customers = MemoryCustomers.of(customers);
    }

    Customer stored(Customer customer) {
        return customers.find(customer.number()).orElseThrow();
    }

    /** What was written down, in order. */
    List<AuditEntry> entries() {
        return trail.ofDay(LocalDate.ofInstant(NOW, ZoneOffset.UTC)).reversed();
    }

    AuditEntry onlyEntry() {
        List<AuditEntry> entries = entries();
        if (entries.size() != 1) {
            throw new AssertionError("not one entry: " + entries);
        }
        return entries.getFirst();
    }

    Message onlyLetter() {
        if (sent.size() != 1) {
            throw new AssertionError("not one letter: " + sent);
        }
        return sent.getFirst();
    }

    /** Users who can sign in, by e-mail. */
    static final class Users implements UserAccounts {
        final Map<String, String> byEmail = new HashMap<>();
        final Set<String> unconfirmed = new HashSet<>();

        @Override
        public Optional<String> confirmed(String email) {
            return Optional.ofNullable(byEmail.get(email));
        }

        @Override
        public void removeUnconfirmed(String email) {
            unconfirmed.remove(email);
        }

        @Override
        public void delete(User user) {
            byEmail.values().remove(user.userId());
        }
    }
}
