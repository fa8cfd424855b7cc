package pl.ebok.account;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.aws.Fixture;
import pl.ebok.aws.Item;
import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.access.DynamoGrants;
import pl.ebok.aws.audit.DynamoAuditTrail;
import pl.ebok.aws.customers.DynamoCustomers;
import pl.ebok.aws.ledger.DynamoLedger;
import pl.ebok.aws.messages.DynamoMessages;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.account.DataExport;
import pl.ebok.domain.account.DataExports;
import pl.ebok.domain.account.User;
import pl.ebok.domain.account.UserAccounts;
import pl.ebok.domain.audit.AuditEntry;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.domain.messages.Message;

/** The account's function on tables of its own, with a signed-in user and what they can see of it. */
final class Office {
    static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
    static final String USER = "5f0c2b9e-6f64-4a3e-8f0e-1c2d3e4f5a6b";
    static final String EMAIL = "klient101001@example.pl";
    static final CustomerNumber CUSTOMER = new CustomerNumber("101001");
    static final String UTILITY =
            "{\"name\":\"Wodociągi\",\"nip\":\"5260250274\",\"address\":\"Kosynierów 47\",\"office\":\"Kosynierów 47\","
                    + "\"account\":\"1\",\"phone\":\"95 728 59 50\",\"email\":\"bok@example.pl\",\"webUrl\":\"https://ebok.example\"}";

    final LocalDynamoDb db = LocalDynamoDb.withEmptyTables();
    final DynamoCustomers customers = new DynamoCustomers(db.table("CustomersTable"));
    final DynamoGrants grants = new DynamoGrants(db.table("AccessTable"));
    final DynamoLedger ledger = new DynamoLedger(db.table("LedgerTable"));
    final Map<String, String> usersByEmail = new HashMap<>();
    final List<String> deletedUsers = new ArrayList<>();
    final Map<String, DataExport> exports = new HashMap<>();
    final List<String> finishedExports = new ArrayList<>();
    private Instant now = NOW;

    /** A customer the user is the owner of. */
    static Office withCustomer(Customer customer) {
        var office = new Office();
        office.customers.save(customer);
        office.grant(USER, EMAIL, Role.OWNER);
        return office;
    }

    void grant(String userId, String email, Role role) {
        grants.add(new Grant(userId, email, CUSTOMER, role, NOW.minus(Duration.ofDays(30))));
    }

    void at(String instant) {
        now = Instant.parse(instant);
    }

    Customer customer() {
        return customers.find(CUSTOMER).orElseThrow();
    }

    Fixture.Answer given(String file) {
        return Fixture.of("account/" + file, APIGatewayProxyRequestEvent.class).givenTo(handler());
    }

    Fixture.Answer given(String file, String replaced, String by) {
        return Fixture.of("account/" + file, APIGatewayProxyRequestEvent.class, replaced, by)
                .givenTo(handler());
    }

    List<AuditEntry> audit() {
        return new DynamoAuditTrail(db.table("AuditTable")).ofCustomer(CUSTOMER);
    }

    /** Letters asked for, to any address. */
    List<Message> letters() {
        return db.client().scan(scan -> scan.tableName(db.table("MailTable").name())).items().stream()
                .map(Item::of)
                .map(DynamoMessages::read)
                .toList();
    }

    private AccountHandler handler() {
        return new AccountHandler(
                db.settings(Map.of("UTILITY", UTILITY, "STACK", "ebok")),
                db.client(),
                new MemoryUsers(),
                new MemoryExports(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private final class MemoryUsers implements UserAccounts {
        @Override
        public Optional<String> confirmed(String email) {
            return Optional.ofNullable(usersByEmail.get(email));
        }

        @Override
        public void removeUnconfirmed(String email) {
            throw new UnsupportedOperationException("a signed-in user is confirmed");
        }

        @Override
        public void delete(User user) {
            deletedUsers.add(user.userId());
        }
    }

    private final class MemoryExports implements DataExports {
        @Override
        public void request(DataExport export) {
            exports.put(export.exportId(), export);
        }

        @Override
        public Optional<DataExport> find(CustomerNumber customer, String exportId) {
            @Nullable DataExport export = exports.get(exportId);
            return Optional.ofNullable(export).filter(found -> found.customer().equals(customer));
        }

        @Override
        public void removeAll(CustomerNumber customer) {
            exports.values().removeIf(export -> export.customer().equals(customer));
        }

        @Override
        public Optional<DownloadLink> file(DataExport export) {
            return finishedExports.contains(export.exportId())
                    ? Optional.of(new DownloadLink("https://exports/" + export.exportId(), now.plusSeconds(300)))
                    : Optional.empty();
        }
    }
}
