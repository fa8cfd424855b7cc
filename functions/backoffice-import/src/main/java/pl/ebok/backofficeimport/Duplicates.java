package pl.ebok.backofficeimport;

import java.util.ArrayList;
import java.util.List;
import pl.ebok.backofficeimport.files.SeenNumbers;
import pl.ebok.domain.backoffice.CustomerRecord;
import pl.ebok.domain.customers.Contract;
import pl.ebok.domain.metering.Meter;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Text;
import pl.ebok.json.Violation;

/** Numbers that may be in a file only once; a line that was refused does not count. */
final class Duplicates {
    private final SeenNumbers seen;

    Duplicates(SeenNumbers seen) {
        this.seen = seen;
    }

    private record OnlyOnce(String field, String value) {}

    /** Throws {@link InvalidInput} where a number of the record is on an earlier line. */
    void check(CustomerRecord given, int line) {
        List<OnlyOnce> numbers = numbers(given);
        List<Violation> again = numbers.stream()
                .filter(number -> seen.lineOf(kind(number), number.value()) != 0)
                .map(number -> new Violation(number.field(), inLine(seen.lineOf(kind(number), number.value()))))
                .toList();
        if (!again.isEmpty()) {
            throw new InvalidInput(again);
        }
        numbers.forEach(number -> seen.seenBefore(kind(number), number.value(), line));
    }

    private static List<OnlyOnce> numbers(CustomerRecord given) {
        var numbers = new ArrayList<OnlyOnce>();
        numbers.add(new OnlyOnce("customerNumber", given.customer().number().value()));
        numbers.add(new OnlyOnce("bankAccount", given.customer().bankAccount().nrb()));
        List<Contract> contracts = given.customer().contracts();
        for (int i = 0; i < contracts.size(); i++) {
            numbers.add(new OnlyOnce(
                    "contracts[" + i + "].contractNumber", contracts.get(i).contractNumber()));
            List<String> meterIds = contracts.get(i).meterIds();
            for (int j = 0; j < meterIds.size(); j++) {
                if (inUse(contracts.get(i), given.meters(), meterIds.get(j))) {
                    numbers.add(new OnlyOnce("contracts[" + i + "].meters[" + j + "].meterId", meterIds.get(j)));
                }
            }
        }
        for (int i = 0; i < given.invoices().size(); i++) {
            numbers.add(new OnlyOnce(
                    "invoices[" + i + "].invoiceNumber",
                    given.invoices().get(i).number().value()));
        }
        return numbers;
    }

    /** A meter may be handed on from a customer who left to the next one: only those in use count. */
    private static boolean inUse(Contract contract, List<Meter> meters, String meterId) {
        return contract.endedOn() == null
                && meters.stream().anyMatch(meter -> meter.meterId().equals(meterId) && meter.removedOn() == null);
    }

    private static String kind(OnlyOnce number) {
        return number.field().substring(number.field().lastIndexOf('.') + 1);
    }

    private static Text inLine(int line) {
        return new Text("ten numer jest już w wierszu " + line, "this number is on line " + line + " already");
    }
}
