package pl.ebok.account;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.account.ExportingData;
import pl.ebok.domain.account.ExportingData.Progress;
import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.Texts;
import pl.ebok.json.Json;

/** Everything that is kept about the customer, for its owners. */
final class Exports {
    private final Signed signed;
    private final ExportingData exporting;

    Exports(Signed signed, ExportingData exporting) {
        this.signed = signed;
        this.exporting = exporting;
    }

    ApiResponse request(ApiRequest request) {
        var customer = signed.owned(request);
        return ApiResponse.accepted(answer(exporting.request(Signed.user(request), customer, request.requestId())));
    }

    ApiResponse show(ApiRequest request) {
        return exporting
                .find(signed.owned(request), request.path("exportId"))
                .map(progress -> ApiResponse.ok(answer(progress)))
                .orElseThrow(() -> ApiResponse.problem(Problem.NOT_FOUND));
    }

    private static Map<String, @Nullable Object> answer(Progress progress) {
        DownloadLink link = progress.link();
        return Json.map(
                "exportId", progress.export().exportId(),
                "status", Texts.of(progress.status()),
                "requestedAt", progress.export().requestedAt().toString(),
                "url", link == null ? null : link.url(),
                "expiresAt", link == null ? null : link.expiresAt().toString());
    }
}
