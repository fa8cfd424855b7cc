package pl.ebok.http;

import java.util.Set;

/**
 * Who the gateway's authorizer found in the ID token.
 *
 * @param userId the token's {@code sub}
 * @param emailVerified whether they proved that the e-mail is theirs
 * @param groups the user pool's groups; clerks are in {@code staff}
 */
public record SignedInUser(String userId, String email, boolean emailVerified, Set<String> groups) {
    public boolean isStaff() {
        return groups.contains("staff");
    }

    /** As the audit trail names them. */
    public String name() {
        return email.isEmpty() ? userId : email;
    }
}
