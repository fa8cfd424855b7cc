package pl.ebok.domain.cases;

/** What is written to people about a complaint; asked for twice, sent once. */
public interface CaseLetters {
    /** Tells the customer the case number and the day the answer is due. */
    void received(Complaint complaint);

    /** Sends the customer the answer. */
    void answered(Complaint complaint, Answer answer);

    /** Tells the customer that the utility wrote. */
    void messageFromStaff(Complaint complaint, CaseMessage message);

    /** Warns the utility's staff of a deadline. */
    void deadlineNears(Complaint complaint, DeadlineStage stage);
}
