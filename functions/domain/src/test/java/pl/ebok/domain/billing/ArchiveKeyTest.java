package pl.ebok.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.ebok.domain.billing.ArchiveKey.Format;
import pl.ebok.domain.billing.ArchiveKey.Shelf;
import pl.ebok.domain.customers.CustomerNumber;

class ArchiveKeyTest {
    private static final ArchiveKey INVOICE = new ArchiveKey(
            Shelf.INVOICES,
            2026,
            new CustomerNumber("101001"),
            new InvoiceNumber("FV/U/2019/101001/0001").id(),
            Format.PDF);

    @Test
    void should_lie_by_year_and_customer() {
        assertThat(INVOICE.text()).isEqualTo("invoices/2026/101001/FV-U-2019-101001-0001.pdf");
        assertThat(INVOICE).hasToString(INVOICE.text());
        assertThat(INVOICE.as(Format.XML).text()).isEqualTo("invoices/2026/101001/FV-U-2019-101001-0001.xml");
    }

    @Test
    void should_be_read_back_from_its_text() {
        assertThat(ArchiveKey.parse(INVOICE.text())).contains(INVOICE);
        assertThat(ArchiveKey.parse("notices/2026/101005/101005-2026-09-demand.pdf"))
                .get()
                .extracting(ArchiveKey::shelf)
                .isEqualTo(Shelf.NOTICES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "invoices/2026/101001/",
                "other/2026/101001/a.pdf",
                "invoices/26/101001/a.pdf",
                "invoices/2026/101001/a.txt",
                "invoices/2026/101001/a/b.pdf"
            })
    void should_not_read_what_is_not_a_key(String text) {
        assertThat(ArchiveKey.parse(text)).isEmpty();
    }

    @Test
    void should_refuse_an_id_that_is_not_safe_for_a_path() {
        assertThatThrownBy(() -> new ArchiveKey(Shelf.INVOICES, 2026, new CustomerNumber("1"), "../escape", Format.PDF))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
