package pl.ebok.archive.documents;

import pl.ebok.domain.customers.Nip;

/**
 * The utility as its documents name it.
 *
 * @param address in one line: street and number, a comma, postal code and city
 * @param office when the customer office is open
 * @param register court and number of the register of companies, and the share capital; empty for who has none
 */
public record Seller(
        String name,
        Nip nip,
        String address,
        String office,
        String phone,
        String email,
        String webUrl,
        String register) {

    /** One that stands in no register. */
    public Seller(String name, Nip nip, String address, String office, String phone, String email, String webUrl) {
        this(name, nip, address, office, phone, email, webUrl, "");
    }

    /** Street and number. */
    public String streetLine() {
        int comma = address.lastIndexOf(',');
        return comma < 0 ? address : address.substring(0, comma).strip();
    }

    /** Postal code and city; empty where the address has one line only. */
    public String cityLine() {
        int comma = address.lastIndexOf(',');
        return comma < 0 ? "" : address.substring(comma + 1).strip();
    }
}
