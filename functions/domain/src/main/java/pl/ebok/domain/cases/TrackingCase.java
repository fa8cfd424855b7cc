package pl.ebok.domain.cases;

import java.util.Optional;

/** Shows a case to somebody who is not signed in but knows its number and the e-mail it was filed under. */
public final class TrackingCase {
    private final Cases cases;

    public TrackingCase(Cases cases) {
        this.cases = cases;
    }

    /** Empty alike for a wrong number, a wrong e-mail and what is no case number. */
    public Optional<Complaint> apply(String caseNumber, String email) {
        return CaseNumber.parse(caseNumber)
                .flatMap(cases::find)
                .filter(complaint -> complaint.claimant().hasEmail(email));
    }
}
