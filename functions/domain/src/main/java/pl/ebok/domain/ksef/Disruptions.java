package pl.ebok.domain.ksef;

import java.util.List;

/** The disruptions the Ministry announced, as a clerk entered them. */
public interface Disruptions {
    List<Disruption> all();

    /** Enters one; the same kind from the same day again says when it ended. */
    void put(Disruption disruption);
}
