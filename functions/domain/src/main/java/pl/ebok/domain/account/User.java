package pl.ebok.domain.account;

/** Who asks for a change: a customer's user or a clerk. {@code email} is the one they sign in with. */
public record User(String userId, String email) {
    /** As the audit trail names them. */
    public String actor() {
        return email.isEmpty() ? userId : email;
    }
}
