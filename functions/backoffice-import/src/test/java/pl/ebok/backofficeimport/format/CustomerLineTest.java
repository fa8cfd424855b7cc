package pl.ebok.backofficeimport.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.backofficeimport.Sample;
import pl.ebok.domain.backoffice.CustomerRecord;
import pl.ebok.domain.money.Pln;
import pl.ebok.json.InvalidInput;
import pl.ebok.json.Violation;

class CustomerLineTest {
    private static final String LINE = Sample.customer("101001");

    @ParameterizedTest
    @MethodSource("pl.ebok.backofficeimport.Sample#lines")
    void takes_every_sample_customer(String line) {
        assertThat(CustomerLine.read(line).customer().contracts()).isNotEmpty();
    }

    @Test
    void reads_everything_a_line_says() {
        CustomerRecord record = CustomerLine.read(Sample.customer("101002"));

        assertThat(record.customer().name()).isEqualTo("Łucja Żurek");
        assertThat(record.customer().wantsEInvoice()).isTrue();
        assertThat(record.customer().contracts().getFirst().meterIds()).containsExactly("M89618", "G89618");
        assertThat(record.meters().getLast().readings()).hasSize(4);
        assertThat(record.invoices()).hasSize(3);
        assertThat(record.invoices().getFirst().totals().gross()).isEqualTo(Pln.of("120.30"));
        assertThat(record.invoices().getFirst().totals().vatPercent()).isEqualTo(8);
        assertThat(record.invoices().getFirst().dueOn()).isEqualTo(LocalDate.parse("2026-05-19"));
    }

    @Test
    void gives_the_same_fingerprint_to_the_same_line_only() {
        assertThat(CustomerLine.read(LINE).fingerprint())
                .isEqualTo(CustomerLine.read(LINE).fingerprint())
                .isNotEqualTo(CustomerLine.read(LINE.replace("Mazur", "Nowak")).fingerprint());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "customerNumber": "101001"      | "customerNumber": "1 0"        | customerNumber
                    "customerNumber": "101001"      | "customerNumber": 101001       | customerNumber
                    "kind": "PERSON"                | "kind": "ROBOT"                | kind
                    "name": "Krzysztof Mazur"       | "name": ""                     | name
                    "nip": null                     | "nip": "4449786908"            | nip
                    "nip": null                     | "nip": "0000000000"            | nip
                    "nip": null                     | "nip": "5000000004"            | nip
                    "email": "klient101001@example.pl" | "email": "klient101001"     | email
                    "phone": "+48608922960"         | "phone": "call me"             | phone
                    "postalCode": "66-410"          | "postalCode": "66410"          | address.postalCode
                    "66102052266453000000101001"    | "66102052266453000000101002"   | bankAccount
                    "granted": true, "at": "2025-01-15T09:30:00Z" | "granted": true  | eInvoiceConsent.at
                    "at": "2025-01-15T09:30:00Z"    | "at": "15.01.2025"             | eInvoiceConsent.at
                    "contracts": [{                 | "agreements": [{               | contracts
                    "signedOn": "2019-05-06"        | "signedOn": "2019-02-30"       | contracts[0].signedOn
                    "signedOn": "2019-05-06"        | "signedOn": "0019-05-06"       | contracts[0].signedOn
                    "endedOn": null                 | "endedOn": "2018-01-01"        | contracts[0].endedOn
                    "services": ["WATER", "SEWAGE"] | "services": ["WATER", "GAS"]   | contracts[0].services
                    "services": ["WATER", "SEWAGE"] | "services": []                 | contracts[0].services
                    "sewage": "S1"                  | "sewage": null                 | contracts[0].tariffGroups.sewage
                    "multiUnit": false              | "multiUnit": "no"              | contracts[0].supplyPoint.multiUnit
                    "periodMonths": 2               | "periodMonths": 4              | contracts[0].periodMonths
                    "billedUntil": "2026-08-31"     | "billedUntil": "2019-01-01"    | contracts[0].billedUntil
                    "meterId": "M101001"            | "meterId": "M 1"               | contracts[0].meters[0].meterId
                    "kind": "MAIN"                  | "kind": "main meter"           | contracts[0].meters[0].kind
                    "digits": 5                     | "digits": 2                    | contracts[0].meters[0].digits
                    "removedOn": null               | "removedOn": "2020-01-01"      | contracts[0].meters[0].removedOn
                    "installedOn": "2024-03-14"     | "installedOn": "2026-03-14"    | contracts[0].meters[0].readings[0].readOn
                    "value": 470                    | "value": 460                   | contracts[0].meters[0].readings[1].value
                    "value": 470                    | "value": 100470                | contracts[0].meters[0].readings[1].value
                    "value": 470                    | "value": 470.5                 | contracts[0].meters[0].readings[1].value
                    "value": 470                    | "value": -1                    | contracts[0].meters[0].readings[1].value
                    "readOn": "2026-04-30"          | "readOn": "2026-02-28"         | contracts[0].meters[0].readings[1].value
                    "source": "utility"             | "source": "neighbour"          | contracts[0].meters[0].readings[0].source
                    "invoiceNumber": "FV/101001/0002" | "invoiceNumber": "FV/101001/0001" | invoices[1].invoiceNumber
                    "FV/101001/0001", "contractNumber": "U/2019/101001" | "FV/101001/0001", "contractNumber": "U/9" | invoices[0].contractNumber
                    "sentOn": "2026-05-05"          | "sentOn": "2026-05-04"         | invoices[0].sentOn
                    "dueOn": "2026-05-19"           | "dueOn": "2026-04-19"          | invoices[0].dueOn
                    "periodTo": "2026-04-30"        | "periodTo": "2026-02-01"       | invoices[0].periodTo
                    "vat": "14.41"                  | "vat": "14.40"                 | invoices[0].gross
                    "net": "180.09"                 | "net": 180.09                  | invoices[0].net
                    "paid": "194.50"                | "paid": "194.51"               | invoices[0].paid
                    "paid": "194.50"                | "paid": "-1.00"                | invoices[0].paid
                    """)
    void names_the_field_that_is_wrong(String right, String wrong, String field) {
        assertThat(LINE).contains(right);

        assertThat(violations(LINE.replaceFirst(java.util.regex.Pattern.quote(right), wrong)))
                .extracting(Violation::field)
                .contains(field);
    }

    @Test
    void tells_all_that_is_wrong_at_once() {
        assertThat(violations(LINE.replace("\"PERSON\"", "1").replace("66-410", "x")))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("kind", "address.postalCode", "contracts[0].supplyPoint.address.postalCode");
    }

    @Test
    void refuses_what_is_not_an_object() {
        assertThat(violations("[]")).hasSize(1);
        assertThat(violations("{\"customerNumber\": ")).hasSize(1);
        assertThat(violations("Kowalski;Jan;66-400")).hasSize(1);
        assertThat(violations("{}")).hasSizeGreaterThan(4);
    }

    @Test
    void takes_a_meter_that_turned_over_and_a_tariff_group_it_does_not_know() {
        String turned = LINE.replace("\"value\": 461", "\"value\": 99990").replace("\"W1\"", "\"W9\"");

        assertThat(CustomerLine.read(turned)
                        .meters()
                        .getFirst()
                        .readings()
                        .getFirst()
                        .value())
                .isEqualTo(99_990);
    }

    @Test
    void takes_an_account_number_and_a_nip_with_the_spaces_people_write() {
        String spaced = LINE.replace("66102052266453000000101001", "66 1020 5226 6453 0000 0010 1001")
                .replace("\"nip\": null", "\"nip\": \"444-978-69-07\"");

        CustomerRecord record = CustomerLine.read(spaced);
        assertThat(record.customer().bankAccount().nrb()).isEqualTo("66102052266453000000101001");
        assertThat(record.customer().nip()).hasToString("4449786907");
    }

    private static List<Violation> violations(String line) {
        InvalidInput invalid = catchThrowableOfType(InvalidInput.class, () -> CustomerLine.read(line));
        assertThat(invalid).as(line).isNotNull();
        return invalid.violations();
    }
}
