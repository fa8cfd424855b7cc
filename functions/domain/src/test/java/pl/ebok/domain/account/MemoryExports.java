package pl.ebok.domain.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadLink;

/** Exports in memory, for tests; one is ready once its link is put into {@code files}. */
final class MemoryExports implements DataExports {
    final List<DataExport> requested = new ArrayList<>();
    final Map<String, DownloadLink> files = new HashMap<>();

    @Override
    public void request(DataExport export) {
        requested.add(export);
    }

    @Override
    public Optional<DataExport> find(CustomerNumber customer, String exportId) {
        return requested.stream()
                .filter(export ->
                        export.customer().equals(customer) && export.exportId().equals(exportId))
                .findFirst();
    }

    @Override
    public Optional<DownloadLink> file(DataExport export) {
        return Optional.ofNullable(files.get(export.exportId()));
    }

    @Override
    public void removeAll(CustomerNumber customer) {
        requested.removeIf(export -> export.customer().equals(customer));
    }
}
