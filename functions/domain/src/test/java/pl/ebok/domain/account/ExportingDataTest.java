package pl.ebok.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.ebok.domain.account.AccountDesk.CLOCK;
import static pl.ebok.domain.account.AccountDesk.NOW;
import static pl.ebok.domain.account.AccountDesk.USER;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pl.ebok.domain.account.ExportingData.Progress;
import pl.ebok.domain.account.ExportingData.Status;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadLink;

class ExportingDataTest {
    private static final CustomerNumber CUSTOMER = new CustomerNumber("101001");

    private final AccountDesk desk = new AccountDesk();
    private final ExportingData exporting = at(CLOCK);

    @Test
    void an_export_is_asked_for_and_written_down() {
        var progress = exporting.request(USER, CUSTOMER, "e-1");

        assertThat(progress.export().exportId()).isEqualTo("e-1");
        assertThat(progress.status()).isEqualTo(Status.PREPARING);
        assertThat(progress.link()).isNull();
        assertThat(desk.exports.requested).containsExactly(progress.export());
        assertThat(progress.export().customer()).isEqualTo(CUSTOMER);
        assertThat(progress.export().requestedAt()).isEqualTo(NOW);
        assertThat(desk.onlyEntry().action()).isEqualTo("data-export-requested");
        assertThat(desk.onlyEntry().before()).isEmpty();
        assertThat(desk.onlyEntry().after()).isEqualTo(Map.of("exportId", "e-1"));
    }

    @Test
    void it_is_ready_once_its_file_is_there_however_late() {
        var export = exporting.request(USER, CUSTOMER, "e-1").export();
        var link = new DownloadLink("https://example.pl/export.zip", NOW.plusSeconds(300));
        desk.exports.files.put(export.exportId(), link);

        assertThat(after(Duration.ofHours(2)).find(CUSTOMER, export.exportId()))
                .contains(new Progress(export, Status.READY, link));
    }

    @Test
    void it_failed_where_it_is_not_there_after_an_hour() {
        var export = exporting.request(USER, CUSTOMER, "e-1").export();

        assertThat(after(Duration.ofHours(1)).find(CUSTOMER, export.exportId()))
                .contains(new Progress(export, Status.PREPARING, null));
        assertThat(after(Duration.ofHours(1).plusMillis(1)).find(CUSTOMER, export.exportId()))
                .contains(new Progress(export, Status.FAILED, null));
    }

    @Test
    void nobody_finds_the_export_of_somebody_else() {
        var export = exporting.request(USER, CUSTOMER, "e-1").export();

        assertThat(exporting.find(new CustomerNumber("101002"), export.exportId()))
                .isEmpty();
        assertThat(exporting.find(CUSTOMER, "other")).isEmpty();
    }

    private ExportingData after(Duration passed) {
        return at(Clock.offset(CLOCK, passed));
    }

    private ExportingData at(Clock clock) {
        return new ExportingData(desk.exports, desk.audit, clock);
    }
}
