package pl.ebok.infratests.endtoend.access;

/** Who may call, from nobody to a clerk. */
enum Caller {
    NOBODY,
    GARBAGE_TOKEN,
    EXPIRED_TOKEN,
    TOKEN_OF_ANOTHER_POOL,
    OTHER_CUSTOMER,
    PROXY,
    REVOKED_PROXY,
    OWNER,
    CLERK;

    boolean withoutValidToken() {
        return ordinal() <= TOKEN_OF_ANOTHER_POOL.ordinal();
    }

    boolean withoutGrant() {
        return this == OTHER_CUSTOMER || this == REVOKED_PROXY || this == CLERK;
    }
}
