package pl.ebok.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.ebok.domain.billing.InvoiceBuilder.aBill;
import static pl.ebok.domain.customers.CustomerBuilder.aCustomer;
import static pl.ebok.domain.messages.MemoryMessages.words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.billing.ArchiveKey;
import pl.ebok.domain.billing.Buyer;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.customers.Customer;
import pl.ebok.domain.ledger.DemandForPayment;
import pl.ebok.domain.ledger.DocumentOnFile;
import pl.ebok.domain.ledger.MemoryLedger;
import pl.ebok.domain.ledger.PostedInvoice;
import pl.ebok.domain.messages.MemoryMessages;
import pl.ebok.domain.messages.MemoryNotifications;
import pl.ebok.domain.messages.NotificationChoices;
import pl.ebok.domain.money.Pln;

class SendingDocumentTest {
    private static final Instant ARCHIVED = Instant.parse("2026-11-05T10:00:00Z");
    private static final LocalDate NOVEMBER_5 = LocalDate.parse("2026-11-05");

    private final Customer byEmail = aCustomer().withEInvoiceConsent().build();
    private final Customer onPaper = aCustomer().build();
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemorySentLetters letters = new MemorySentLetters();
    private final MemoryNotifications notifications = new MemoryNotifications();
    private final MemoryMessages messages = new MemoryMessages();
    private final List<Letter> mailed = new ArrayList<>();
    private final List<Letter> printed = new ArrayList<>();
    private boolean mailIsDown;

    @Test
    void an_e_invoice_goes_by_e_mail_and_is_due_14_days_later() {
        ArchiveKey key = issued(aBill().of(byEmail).build());

        sendAt("2026-11-05T10:00:01Z", key);

        assertThat(mailed).singleElement().satisfies(letter -> {
            assertThat(letter.document()).isEqualTo(key);
            assertThat(letter.buyer()).isEqualTo(Buyer.of(byEmail));
            assertThat(letter.sentOn()).isEqualTo(NOVEMBER_5);
            assertThat(letter.invoice()).isNotNull();
            assertThat(letter.demand()).isNull();
        });
        assertThat(printed).isEmpty();
        assertThat(letters.byMessageId("message-1"))
                .isEqualTo(new SentLetters.Trace.OfLetter(
                        new SentLetters.Sent(key, NOVEMBER_5, Instant.parse("2026-11-05T10:00:01Z"))));
        assertThat(onAccount(key).sentOn()).isEqualTo(NOVEMBER_5);
        assertThat(onAccount(key).dueOn()).isEqualTo(LocalDate.parse("2026-11-19"));
        assertThat(messages.sent()).as("an e-invoice tells of itself").isEmpty();
    }

    @Test
    void a_paper_invoice_goes_into_the_print_batch_and_the_customer_hears_of_it() {
        ArchiveKey key = issued(aBill().of(onPaper).build());

        sendAt("2026-11-05T10:00:01Z", key);

        assertThat(printed).containsExactly(new Letter(key, Buyer.of(onPaper), NOVEMBER_5));
        assertThat(mailed).isEmpty();
        assertThat(letters.claim(key, ARCHIVED)).isEqualTo(new SentLetters.Claim.Done(NOVEMBER_5));
        assertThat(onAccount(key).sentOn()).isEqualTo(NOVEMBER_5);
        assertThat(messages.sent()).hasSize(1);
        assertThat(messages.sent().getFirst().to()).isEqualTo(onPaper.email());
        assertThat(messages.sent().getFirst().customer()).isEqualTo(onPaper.number());
        assertThat(words(messages.sent().getFirst())).contains("klienta 101001", "Przyjdzie pocztą", "by post");
    }

    @Test
    void who_does_not_want_to_hear_of_invoices_or_has_no_e_mail_is_told_nothing() {
        notifications.choose(onPaper.number(), new NotificationChoices(false, true, true, true, true));
        sendAt("2026-11-05T10:00:01Z", issued(aBill().of(onPaper).build()));
        Customer withoutEmail = aCustomer().numbered("101002").withoutEmail().build();
        sendAt("2026-11-05T10:00:01Z", issued(aBill().of(withoutEmail).build()));

        assertThat(printed).hasSize(2);
        assertThat(messages.sent()).isEmpty();
    }

    @Test
    void what_lay_in_the_archive_is_sent_and_due_as_many_days_later() {
        ArchiveKey key = issued(aBill().of(byEmail).build());

        sendAt("2026-11-06T10:00:00Z", key);

        assertThat(onAccount(key).sentOn()).isEqualTo(LocalDate.parse("2026-11-06"));
        assertThat(onAccount(key).dueOn()).isEqualTo(LocalDate.parse("2026-11-20"));
    }

    @Test
    void what_was_archived_late_counts_from_the_day_the_ledger_issued_it() {
        ArchiveKey key = issued(aBill().of(byEmail).build());
        posted(key, ARCHIVED.minusSeconds(2 * 86_400));

        sendAt("2026-11-06T10:00:00Z", key);

        assertThat(onAccount(key).sentOn()).isEqualTo(LocalDate.parse("2026-11-08"));
    }

    @Test
    void a_clock_that_was_ahead_when_the_ledger_issued_it_dates_nothing_back() {
        ArchiveKey key = issued(aBill().of(byEmail).build());
        posted(key, ARCHIVED.plusSeconds(2 * 86_400));

        sendAt("2026-11-06T10:00:00Z", key);

        assertThat(onAccount(key).sentOn()).isEqualTo(LocalDate.parse("2026-11-06"));
    }

    @Test
    void what_is_sent_already_is_not_sent_again_but_what_was_missed_is_made_up_for() {
        ArchiveKey key = issued(aBill().of(onPaper).build());
        letters.printed(key, LocalDate.parse("2026-11-04"));

        sendAt("2026-11-06T10:00:00Z", key);

        assertThat(printed).isEmpty();
        assertThat(onAccount(key).sentOn()).isEqualTo(LocalDate.parse("2026-11-04"));
        assertThat(onAccount(key).dueOn()).isEqualTo(LocalDate.parse("2026-11-18"));
        assertThat(messages.sent()).hasSize(1);
    }

    @Test
    void a_letter_that_is_just_being_sent_comes_again() {
        ArchiveKey key = issued(aBill().of(byEmail).build());
        letters.claim(key, ARCHIVED);

        assertThatThrownBy(() -> sendAt("2026-11-05T10:00:01Z", key)).isInstanceOf(IllegalStateException.class);
        assertThat(mailed).isEmpty();
    }

    @Test
    void a_letter_that_could_not_be_sent_is_sent_the_next_time() {
        ArchiveKey key = issued(aBill().of(byEmail).build());
        mailIsDown = true;

        assertThatThrownBy(() -> sendAt("2026-11-05T10:00:01Z", key)).hasMessage("no mail today");
        assertThat(onAccount(key).sentOn()).isNull();

        mailIsDown = false;
        sendAt("2026-11-05T10:05:00Z", key);
        assertThat(mailed).hasSize(1);
        assertThat(onAccount(key).sentOn()).isEqualTo(NOVEMBER_5);
    }

    @Test
    void a_file_the_ledger_does_not_know_is_a_failure() {
        ArchiveKey key = ArchiveKey.of(aBill().of(byEmail).build(), ArchiveKey.Format.PDF);

        assertThatThrownBy(() -> sendAt("2026-11-05T10:00:01Z", key)).hasMessageContaining(key.text());
    }

    @Test
    void a_demand_is_sent_without_a_word_about_an_invoice() {
        DemandForPayment demand = demand("2026-11", NOVEMBER_5);
        ledger.add(demand("2026-12", NOVEMBER_5.plusMonths(1)));
        ledger.add(demand);
        ArchiveKey key = ArchiveKey.ofNotice(onPaper.number(), demand.noticeId(), NOVEMBER_5);

        sendAt("2026-11-05T10:00:01Z", key);

        assertThat(key.text()).isEqualTo("notices/2026/101001/W-101001-2026-11-demand.pdf");
        assertThat(printed).containsExactly(new Letter(key, Buyer.of(onPaper), NOVEMBER_5));
        assertThat(messages.sent()).isEmpty();
    }

    @Test
    void an_invoice_of_the_earlier_system_is_no_document_of_ours() {
        Invoice bill = aBill().of(onPaper).build();
        var documents = new Documents(ledger);
        ledger.importInvoice(onPaper.number(), withoutDocument(PostedInvoice.of(bill)));

        assertThat(documents.find(ArchiveKey.of(bill, ArchiveKey.Format.PDF))).isEmpty();
        assertThat(documents.find(ArchiveKey.ofNotice(onPaper.number(), "W-1", NOVEMBER_5)))
                .isEmpty();
    }

    @Test
    void a_letter_goes_by_e_mail_only_with_consent_and_an_address() {
        ArchiveKey key = ArchiveKey.of(aBill().build(), ArchiveKey.Format.XML);
        Buyer buyer = Buyer.of(byEmail);
        var withoutAddress = new Buyer(
                buyer.customerNumber(),
                buyer.name(),
                null,
                buyer.address(),
                buyer.postalAddress(),
                null,
                true,
                buyer.bankAccount());

        assertThat(new Letter(key, buyer, NOVEMBER_5).byEmail()).isTrue();
        assertThat(new Letter(key, buyer.byPost(), NOVEMBER_5).byEmail()).isFalse();
        assertThat(new Letter(key, withoutAddress, NOVEMBER_5).byEmail()).isFalse();
    }

    private DemandForPayment demand(String period, LocalDate issuedOn) {
        return new DemandForPayment(
                "W-101001-" + period + "-demand",
                "demand",
                period,
                Buyer.of(onPaper),
                issuedOn,
                issuedOn.plusDays(14),
                List.of(),
                Pln.of("10.00"),
                Pln.ZERO,
                Pln.ZERO,
                null);
    }

    private ArchiveKey issued(Invoice bill) {
        ledger.importInvoice(bill.buyer().customerNumber(), PostedInvoice.of(bill));
        return ArchiveKey.of(bill, ArchiveKey.Format.PDF);
    }

    private PostedInvoice onAccount(ArchiveKey key) {
        return ledger.read(key.customerNumber()).invoice(key.documentId()).orElseThrow();
    }

    private void posted(ArchiveKey key, Instant at) {
        ledger.onFile(new DocumentOnFile(key.shelf(), key.documentId(), at, null, null));
    }

    private void sendAt(String now, ArchiveKey key) {
        new SendingDocument(
                        new Documents(ledger),
                        letters,
                        this::mail,
                        printed::add,
                        new TellingOfInvoice(notifications, messages, MemoryMessages.LETTERHEAD),
                        ledger,
                        Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .apply(key, ARCHIVED);
    }

    private String mail(Letter letter) {
        if (mailIsDown) {
            throw new IllegalStateException("no mail today");
        }
        mailed.add(letter);
        return "message-" + mailed.size();
    }

    private static PostedInvoice withoutDocument(PostedInvoice posted) {
        return new PostedInvoice(
                posted.number(),
                posted.contractNumber(),
                posted.issuedOn(),
                null,
                null,
                posted.dueOn(),
                posted.period(),
                posted.totals(),
                posted.amount(),
                Pln.ZERO,
                null,
                null);
    }
}
