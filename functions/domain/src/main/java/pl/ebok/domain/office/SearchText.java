package pl.ebok.domain.office;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pl.ebok.domain.customers.Address;
import pl.ebok.domain.customers.Customer;

/** What a clerk can find a customer by: name, numbers, addresses and meters, without case and Polish diacritics. */
public final class SearchText {
    private static final Locale POLISH = Locale.forLanguageTag("pl");

    private SearchText() {}

    public static String of(Customer customer) {
        Stream<String> own = Stream.of(
                customer.name(),
                customer.number().value(),
                Objects.requireNonNullElse(customer.email(), ""),
                Objects.requireNonNullElse(customer.phone(), ""),
                customer.nip() == null ? "" : customer.nip().value(),
                customer.bankAccount().nrb(),
                address(customer.address()),
                address(customer.postalAddress()));
        Stream<String> ofContracts = customer.contracts().stream()
                .flatMap(contract -> Stream.concat(
                        Stream.of(
                                contract.contractNumber(),
                                contract.supplyPoint().id(),
                                address(contract.supplyPoint().address())),
                        contract.meterIds().stream()));
        return Stream.concat(own, ofContracts)
                .map(SearchText::folded)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The words of a query; each has to be found. */
    public static List<String> words(String query) {
        String digits = query.replaceAll("\\s", "");
        if (digits.matches("\\d{26}")) {
            // An account number is written in groups.
            return List.of(digits);
        }
        return Arrays.stream(folded(query).split("[\\s,]+", -1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String address(Address address) {
        return address.streetLine() + " " + address.cityLine();
    }

    private static String folded(String text) {
        // ł has no decomposition of its own.
        return Normalizer.normalize(text.strip().toLowerCase(POLISH).replace('ł', 'l'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }
}
