package pl.ebok.domain.visits;

/** What is written to visitors; asked for twice, sent once. */
public interface VisitLetters {
    /** Tells the visitor when to come and the code to cancel with. */
    void booked(Visit visit, Topic topic);

    /** Reminds the visitor the day before, with a file for their calendar. */
    void reminder(Visit visit, Topic topic);
}
