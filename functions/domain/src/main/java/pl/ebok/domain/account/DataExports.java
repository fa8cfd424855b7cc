package pl.ebok.domain.account;

import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;
import pl.ebok.domain.documents.DownloadLink;

/** Exports asked for, and their files for as long as they are kept. */
public interface DataExports {
    /** Asks for an export; it is prepared soon after. */
    void request(DataExport export);

    Optional<DataExport> find(CustomerNumber customer, String exportId);

    /** A link to the finished file; empty while it is being prepared. */
    Optional<DownloadLink> file(DataExport export);

    /** Removes every export of a customer, asked for or finished. */
    void removeAll(CustomerNumber customer);
}
