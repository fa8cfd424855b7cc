package pl.ebok.account;

import pl.ebok.domain.account.Access;
import pl.ebok.domain.account.SharingAccess;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Page;
import pl.ebok.http.Problem;
import pl.ebok.http.ProblemException;
import pl.ebok.http.answers.AccessAnswer;
import pl.ebok.json.Text;

/** Who else may see the customer; for owners only. */
final class Sharing {
    private static final Text LAST_OWNER = new Text(
            "ostatni właściciel nie może odebrać sobie dostępu; może usunąć konto",
            "the last owner cannot be revoked; they may erase the account");

    private final Signed signed;
    private final SharingAccess sharing;

    Sharing(Signed signed, SharingAccess sharing) {
        this.signed = signed;
        this.sharing = sharing;
    }

    ApiResponse list(ApiRequest request) {
        return Page.of(request).of(sharing.all(signed.owned(request)), Access::id, AccessAnswer::of);
    }

    ApiResponse invite(ApiRequest request) {
        var customer = signed.ownedCustomer(request);
        var body = request.body();
        String email = body.email("email");
        body.check();
        return ApiResponse.created(
                AccessAnswer.of(sharing.invite(Signed.user(request), customer, email, request.requestId())
                        .orElseThrow(() -> ApiResponse.problem(Problem.ALREADY_EXISTS))));
    }

    ApiResponse revoke(ApiRequest request) {
        var customer = signed.ownedCustomer(request);
        return switch (sharing.revoke(Signed.user(request), customer, request.path("grantId"))) {
            case REVOKED -> ApiResponse.noContent();
            case UNKNOWN -> throw ApiResponse.problem(Problem.NOT_FOUND);
            case QUIET_DAYS -> throw ApiResponse.problem(Problem.QUIET_DAYS);
            case LAST_OWNER -> throw ProblemException.unprocessable("grantId", LAST_OWNER);
        };
    }
}
