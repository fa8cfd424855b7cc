package pl.ebok.domain.billing;

import java.util.List;

/** The tariffs in force now, before and later. */
public interface Tariffs {
    /** All tariffs, by the first day of their first step. */
    List<Tariff> all();

    /** Stores a tariff under its decision number, replacing one of the same number. */
    void save(Tariff tariff);
}
