package pl.ebok.archive;

import pl.ebok.domain.ksef.Credentials;

/** A certificate that nobody trusts, for tests. */
public final class OfflineCertificate {
    public static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBgzCCASmgAwIBAgIIAfIKXTUq5ZAwCgYIKoZIzj0EAwIwHDELMAkGA1UEBhMC
            UEwxDTALBgNVBAMMBFRlc3QwIBcNMjYxMTI1MTQ0MTQzWhgPMjEyNjExMDExNDQx
            NDNaMBwxCzAJBgNVBAYTAlBMMQ0wCwYDVQQDDARUZXN0MFkwEwYHKoZIzj0CAQYI
            KoZIzj0DAQcDQgAEpFB93XH5277zaYdpE77GuKUdfSwQ1gnbuD0Pp1Vokk6UtCOt
            gAYvO0ncHZ10bixlCT3+O3/MAnW8fu0YTcuuYaNTMFEwHQYDVR0OBBYEFH8GERGx
            FVZ7pX7uAMFlkQwQL/PeMB8GA1UdIwQYMBaAFH8GERGxFVZ7pX7uAMFlkQwQL/Pe
            MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIgCQmUw+k1idcx66i3
            uDzCqg1AgUtu4/ekoB8mZRoySNECIQCCOx7f4buNfuYD9fJfwvLbt6rz6XMTLvMM
            644OI4P/eg==
            -----END CERTIFICATE-----
            """;
    public static final String KEY = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgMGZ256LibM9TotTd
            IVy0Vqb75hKjpqLnuIcWjEmsyjqhRANCAASkUH3dcfnbvvNph2kTvsa4pR19LBDW
            Cdu4PQ+nVWiSTpS0I62ABi87SdwdnXRuLGUJPf47f8wCdbx+7RhNy65h
            -----END PRIVATE KEY-----
            """;
    public static final Credentials NEW = Credentials.ofPem(CERTIFICATE, KEY);

    private OfflineCertificate() {}
}
