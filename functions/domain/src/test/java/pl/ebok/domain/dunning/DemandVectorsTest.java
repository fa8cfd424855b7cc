package pl.ebok.domain.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.ledger.AccountText.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.InvoiceNumber;
import pl.ebok.domain.ledger.AccountText;
import pl.ebok.domain.ledger.CustomerLedger;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DemandForPayment.OverdueInvoice;
import pl.ebok.domain.ledger.DunningHold;
import pl.ebok.domain.ledger.InterestRates;
import pl.ebok.domain.ledger.LedgerEntry;
import pl.ebok.domain.ledger.LedgerEntry.Payment;
import pl.ebok.domain.ledger.ProposedDemand;
import pl.ebok.domain.ledger.ProposedDemand.Decision;
import pl.ebok.domain.ledger.VectorRows;
import pl.ebok.domain.money.Pln;

/** Every demand of docs/account-vectors.md: what it lists and marks, its deadline and its total. */
class DemandVectorsTest {
    private static final DunningStage REMINDER =
            new DunningStage("reminder", -3, Pln.of("0.01"), 0, Pln.ZERO, false, false);
    private static final StageTable STAGES =
            new StageTable(Stream.concat(Stream.of(REMINDER), StageTable.STANDARD.stages().stream())
                    .toList());
    private static final String DAY = "(\\d{4}-\\d\\d-\\d\\d)";
    private static final Pattern LETTER = Pattern.compile("(waiting |refused )?([a-z-]+) " + DAY + " until " + DAY
            + " over ([\\w ]+?)(?: received " + DAY + ")?( bounced)?");

    @Test
    void there_are_vectors() {
        assertThat(vectors()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void the_letter_is_as_worked_out_by_hand(Vector vector) {
        DunningPolicy.Facts facts = vector.facts(vector.ledger());

        assertThat(vector.demand(facts)).isEqualTo(vector.letter);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void who_pays_a_letter_exactly_and_in_time_is_asked_for_nothing_of_it(Vector vector) {
        CustomerLedger ledger = vector.ledger();
        DunningPolicy.demand(STAGES, vector.stage(), vector.period(), vector.facts(ledger))
                .filter(letter -> letter.stage().equals("demand"))
                .ifPresent(letter -> {
                    List<LedgerEntry> entries = Stream.concat(
                                    ledger.entries().stream(),
                                    Stream.of(new Payment("exact", letter.payBy(), letter.total(), null, "", "S")))
                            .toList();
                    List<DemandForPayment> letters = Stream.concat(ledger.demands().stream(), Stream.of(letter))
                            .toList();
                    var paid = new CustomerLedger(
                            entries, List.of(), letters, ledger.proposals(), ledger.holds(), List.of());
                    var account = paid.account(
                            InterestRates.published(), letter.payBy().plusDays(1));

                    assertThat(letter.invoices())
                            .allSatisfy(invoice ->
                                    assertThat(account.left(invoice.number())).isEqualTo(Pln.ZERO));
                });
    }

    static List<Vector> vectors() {
        return VectorRows.below("Demands").stream()
                .map(cells -> new Vector(
                        cells.get(0) + " " + cells.get(1),
                        cells.get(2),
                        cells.get(3),
                        cells.get(4),
                        cells.get(5).split(" "),
                        cells.get(6)))
                .toList();
    }

    record Vector(String name, String account, String letters, String held, String[] asked, String letter) {
        DunningStage stage() {
            return STAGES.named(asked[0]).orElseThrow();
        }

        String period() {
            return asked[1].substring(0, 7);
        }

        CustomerLedger ledger() {
            CustomerLedger plain = AccountText.read(account);
            List<Matcher> all = VectorRows.parts(letters).stream()
                    .map(part -> {
                        Matcher letter = LETTER.matcher(part);
                        assertThat(letter.matches()).as(part).isTrue();
                        return letter;
                    })
                    .toList();
            return new CustomerLedger(
                    plain.entries(),
                    List.of(),
                    all.stream()
                            .filter(letter -> letter.group(1) == null)
                            .map(letter -> sent(letter, plain))
                            .toList(),
                    all.stream()
                            .filter(letter -> letter.group(1) != null)
                            .map(letter -> new ProposedDemand(
                                    sent(letter, plain),
                                    letter.group(1).equals("waiting ") ? Decision.WAITING : Decision.REFUSED,
                                    null))
                            .toList(),
                    heldBy("hold ")
                            .map(number ->
                                    new DunningHold(number, new InvoiceNumber(number), "raty", day("2026-01-01"), null))
                            .toList(),
                    List.of());
        }

        private Stream<String> heldBy(String how) {
            return VectorRows.parts(held).stream()
                    .filter(part -> part.startsWith(how))
                    .map(part -> part.substring(how.length()));
        }

        private DemandForPayment sent(Matcher letter, CustomerLedger plain) {
            var on = day(letter.group(3));
            List<OverdueInvoice> invoices = Stream.of(letter.group(5).split(" "))
                    .map(InvoiceNumber::new)
                    .map(number -> new OverdueInvoice(
                            number, plain.invoice(number.id()).orElseThrow().dueOn(), Pln.ZERO, 1, Pln.ZERO))
                    .toList();
            String period = letter.group(3).substring(0, 7);
            return new DemandForPayment(
                            "W-101001-" + period + "-" + letter.group(2),
                            letter.group(2),
                            period,
                            buyer(),
                            on,
                            day(letter.group(4)),
                            invoices,
                            Pln.ZERO,
                            Pln.ZERO,
                            Pln.ZERO,
                            null)
                    .onItsWay(new DemandForPayment.Way(
                            dayOrNull(letter.group(6)), letter.group(7) == null ? null : on.plusDays(1)));
        }

        private static @Nullable LocalDate dayOrNull(@Nullable String text) {
            return text == null ? null : day(text);
        }

        private Buyer buyer() {
            Buyer buyer = Buyer.of(aCustomer()
                    .numbered("101001")
                    .withEInvoiceConsent()
                    .withEmail("klient@example.pl")
                    .build());
            return asked.length == 3 ? buyer.byPost() : buyer;
        }

        DunningPolicy.Facts facts(CustomerLedger ledger) {
            Set<String> disputed = heldBy("disputed ").collect(Collectors.toSet());
            return new GatheringFacts(_ -> disputed, InterestRates.published()).of(buyer(), ledger, day(asked[1]));
        }

        String demand(DunningPolicy.Facts facts) {
            return DunningPolicy.demand(STAGES, stage(), period(), facts)
                    .map(letter -> letter.invoices().stream()
                                    .map(invoice -> invoice.number() + (invoice.cause() ? "*" : ""))
                                    .collect(Collectors.joining(" "))
                            + " until " + letter.payBy() + " total " + Pln.text(letter.total()))
                    .orElse("");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
