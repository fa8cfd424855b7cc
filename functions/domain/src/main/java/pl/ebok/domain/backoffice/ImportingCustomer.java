package pl.ebok.domain.backoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.backoffice.ImportOutcome.KeptReading;
import pl.ebok.domain.backoffice.ImportOutcome.Taken;
import pl.ebok.domain.backoffice.ImportOutcome.Unchanged;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.customers.Customers;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.metering.Meter;
import pl.ebok.domain.metering.Meters;
import pl.ebok.domain.metering.Reading;

/** Takes over one customer of the back office. Doing it again, or doing the rest after a failure, is harmless. */
public final class ImportingCustomer {
    private static final int TRIES = 5;
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,9})\\D*$");

    private final Customers customers;
    private final LastImports lastImports;
    private final Meters meters;
    private final Ledger ledger;

    public ImportingCustomer(Customers customers, LastImports lastImports, Meters meters, Ledger ledger) {
        this.customers = customers;
        this.lastImports = lastImports;
        this.meters = meters;
        this.ledger = ledger;
    }

    public ImportOutcome apply(CustomerRecord given) {
        CustomerNumber number = given.customer().number();
        LastImport last = lastImports.of(number).orElse(null);
        if (last != null && last.fingerprint().equals(given.fingerprint())) {
            return new Unchanged();
        }
        List<KeptReading> kept = keepMeters(number, given.meters());
        List<String> notStored = new ArrayList<>();
        for (PostedInvoice invoice : given.invoices()) {
            if (!ledger.importInvoice(number, invoice)) {
                notStored.add(invoice.number().value());
            }
        }
        for (Contract contract : given.customer().contracts()) {
            if (!ledger.importSeries(number, series(contract, given))) {
                notStored.add(contract.contractNumber());
            }
        }
        // After its meters, invoices and series: who is in a cycle may be billed at any moment.
        keep(given.customer(), last == null ? null : last.customer());
        // Remembered last: after a failure half-way everything above is done again.
        lastImports.remember(new LastImport(given.customer(), given.fingerprint()));
        return new Taken(kept, notStored);
    }

    private void keep(Customer now, @Nullable Customer last) {
        for (int tries = 0; tries < TRIES; tries++) {
            Customer here = customers.find(now.number()).orElse(null);
            Customer wanted = Reconciling.apply(now, last, here);
            if (wanted.equals(here) || customers.save(wanted).isPresent()) {
                return;
            }
        }
        throw new IllegalStateException("the customer is being changed all the time");
    }

    private List<KeptReading> keepMeters(CustomerNumber number, List<Meter> given) {
        var kept = new ArrayList<KeptReading>();
        List<Meter> known = given.isEmpty() ? List.of() : meters.ofCustomer(number);
        for (Meter meter : given) {
            Optional<Meter> same = known.stream()
                    .filter(one -> one.meterId().equals(meter.meterId()))
                    .findFirst();
            List<Reading> readings = same.map(Meter::readings).orElse(List.of());
            if (same.map(one -> differs(one, meter)).orElse(true)) {
                meters.save(meter);
            }
            for (Reading reading : meter.readings()) {
                Reading stands =
                        on(reading, readings).orElseGet(() -> meters.addReading(number, meter.meterId(), reading));
                if (stands.value() != reading.value()) {
                    kept.add(new KeptReading(meter.meterId(), stands, reading));
                }
            }
        }
        return kept;
    }

    private static Optional<Reading> on(Reading reading, List<Reading> readings) {
        return readings.stream()
                .filter(one -> one.readOn().equals(reading.readOn()))
                .findFirst();
    }

    private static boolean differs(Meter one, Meter other) {
        return !one.withoutReadings().equals(other.withoutReadings());
    }

    /** Numbers go on after the highest one the earlier system gave for the contract. */
    private static ContractSeries series(Contract contract, CustomerRecord given) {
        int last = given.invoices().stream()
                .filter(invoice -> invoice.contractNumber().equals(contract.contractNumber()))
                .mapToInt(ImportingCustomer::sequence)
                .max()
                .orElse(0);
        return new ContractSeries(contract.contractNumber(), last, contract.billedUntil());
    }

    private static int sequence(PostedInvoice invoice) {
        Matcher digits = LAST_NUMBER.matcher(invoice.number().value());
        return digits.find() ? Integer.parseInt(digits.group(1)) : 0;
    }
}
