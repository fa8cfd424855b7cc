package pl.ebok.domain.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import pl.ebok.domain.customers.CustomerNumber;

/** The complaints the utility received. */
public interface Cases {
    /**
     * Files a complaint unless its customer filed one under the same request id.
     *
     * @return the complaint that now stands for that request, or empty where the case number is taken
     */
    Optional<Complaint> file(Complaint complaint);

    Optional<Complaint> find(CaseNumber number);

    /** Newest first. */
    List<Complaint> ofCustomer(CustomerNumber customer);

    /** Without an answer and due before that day, the most urgent first. */
    List<Complaint> unanswered(LocalDate dueBefore);

    /** With an answer and due before that day, the oldest due day first. */
    List<Complaint> answered(LocalDate dueBefore);

    /**
     * Stores a change to the version last read.
     *
     * @return the stored complaint with its new version, or empty where someone else changed it meanwhile
     */
    Optional<Complaint> save(Complaint complaint);

    /** Adds a message unless one with its id is there. */
    void add(Complaint complaint, CaseMessage message);

    /** Oldest first. */
    List<CaseMessage> messages(Complaint complaint);
}
