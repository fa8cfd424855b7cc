package pl.ebok.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.access.Grant;
import pl.ebok.domain.access.Role;
import pl.ebok.domain.access.Ticket;

/**
 * Someone who may see a customer, or is invited to.
 *
 * @param id user id of a grant, ticket id of an invitation
 * @param at when it was granted, or the invitation sent
 * @param expiresAt end of an invitation; absent for a grant
 */
public record Access(
        String id,
        String email,
        Role role,
        Instant at,
        @Nullable Instant expiresAt) {

    static Access of(Grant grant) {
        return new Access(grant.userId(), grant.email(), grant.role(), grant.grantedAt(), null);
    }

    static Access of(Ticket invitation) {
        return new Access(
                invitation.registrationId(),
                invitation.email(),
                invitation.role(),
                invitation.expiresAt().minus(SharingAccess.INVITATION_LIFE),
                invitation.expiresAt());
    }

    public boolean isInvitation() {
        return expiresAt != null;
    }
}
