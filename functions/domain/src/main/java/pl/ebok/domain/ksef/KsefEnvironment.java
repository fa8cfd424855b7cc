package pl.ebok.domain.ksef;

import java.net.URI;

/**
 * Which KSeF the invoices go to.
 *
 * @param api address of the API with its version, without a slash at the end
 * @param qrHost the host that the codes on invoices lead to
 */
public record KsefEnvironment(URI api, String qrHost) {
    private static final String TEST_CODES = "qr-test.ksef.mf.gov.pl";

    /** By name, {@code test}, {@code demo} or {@code prod}; or the address of another one, with test codes. */
    public static KsefEnvironment named(String name) {
        return switch (name) {
            case "test" -> of("https://api-test.ksef.mf.gov.pl/v2", TEST_CODES);
            case "demo" -> of("https://api-demo.ksef.mf.gov.pl/v2", "qr-demo.ksef.mf.gov.pl");
            case "prod" -> of("https://api.ksef.mf.gov.pl/v2", "qr.ksef.mf.gov.pl");
            default -> other(name);
        };
    }

    private static KsefEnvironment other(String address) {
        URI api = URI.create(address);
        if (api.getHost() == null || !("http".equals(api.getScheme()) || "https".equals(api.getScheme()))) {
            throw new IllegalArgumentException("KSeF is test, demo, prod or the address of its API");
        }
        return of(address.replaceAll("/+$", ""), TEST_CODES);
    }

    private static KsefEnvironment of(String api, String qrHost) {
        return new KsefEnvironment(URI.create(api), qrHost);
    }
}
