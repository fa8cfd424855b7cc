package pl.ebok.domain.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.account.AccountAudit;
import pl.ebok.domain.account.User;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Meters;

/** Signs a contract with a customer, sets up its meters, and tells the customer about the e-BOK. */
public final class SigningContract {
    private static final int TRIES = 3;
    private static final String ACTION = "contract-signed";

    private final Customers customers;
    private final CustomerSearch search;
    private final Meters meters;
    private final OfficeLetters letters;
    private final AccountAudit audit;

    public SigningContract(
            Customers customers, CustomerSearch search, Meters meters, OfficeLetters letters, AccountAudit audit) {
        this.customers = customers;
        this.search = search;
        this.meters = meters;
        this.letters = letters;
        this.audit = audit;
    }

    /** The customer is read anew for each try: a change of something else must not be lost, nor stand in the way. */
    public SignOutcome apply(User clerk, CustomerNumber number, Contract contract, List<Meter> installed) {
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Customer> found = customers.find(number);
            if (found.isEmpty()) {
                return SignOutcome.CUSTOMER_UNKNOWN;
            }
            if (found.get().contracts().contains(contract) && !isTold(number, contract)) {
                // Signed by a call that broke off before it told anyone.
                tell(clerk, found.get(), contract);
                return SignOutcome.SIGNED;
            }
            if (isTaken(contract, found.get(), installed)) {
                return SignOutcome.ALREADY_THERE;
            }
            // Meters first: without their contract they do nothing, but a contract without its meters could not be
            // billed.
            installed.forEach(this::install);
            var contracts = new ArrayList<>(found.get().contracts());
            contracts.add(contract);
            Optional<Customer> saved = customers.save(found.get().withContracts(contracts));
            if (saved.isPresent()) {
                tell(clerk, saved.get(), contract);
                return SignOutcome.SIGNED;
            }
        }
        return SignOutcome.CHANGED_MEANWHILE;
    }

    private boolean isTaken(Contract contract, Customer customer, List<Meter> installed) {
        boolean ownMeter = installed.stream()
                .anyMatch(meter -> customer.contracts().stream()
                        .anyMatch(known -> known.meterIds().contains(meter.meterId())));
        return ownMeter
                || customer.contract(contract.contractNumber()).isPresent()
                || isSignedWithAnother(contract, customer.number());
    }

    private boolean isSignedWithAnother(Contract contract, CustomerNumber own) {
        return search
                .find(SearchText.words(contract.contractNumber()), CustomerSearch.MAX_PAGE, null)
                .numbers()
                .stream()
                .filter(number -> !number.equals(own))
                .flatMap(number -> customers.find(number).stream())
                .anyMatch(other -> other.contract(contract.contractNumber()).isPresent());
    }

    private void install(Meter meter) {
        meters.save(meter);
        meter.readings().forEach(reading -> meters.addReading(meter.customerNumber(), meter.meterId(), reading));
    }

    private boolean isTold(CustomerNumber number, Contract contract) {
        return audit.knows(ACTION, number, contract.contractNumber());
    }

    /** The trail comes last: once it is written, all is done. */
    private void tell(User clerk, Customer customer, Contract contract) {
        String email = customer.email();
        if (email != null) {
            letters.welcome(customer, contract, email);
        }
        audit.once(
                clerk,
                ACTION,
                customer.number(),
                contract.contractNumber(),
                Map.of(
                        "contractNumber", contract.contractNumber(),
                        "signedOn", contract.signedOn().toString(),
                        "supplyPoint", contract.supplyPoint().id()));
    }

    /** How signing ends. */
    public enum SignOutcome {
        SIGNED,
        CUSTOMER_UNKNOWN,
        /** A contract or a meter of that number. */
        ALREADY_THERE,
        CHANGED_MEANWHILE
    }
}
