package pl.ebok.http.answers;

import pl.ebok.domain.documents.DownloadLink;
import pl.ebok.domain.documents.DownloadOutcome;
import pl.ebok.domain.documents.DownloadOutcome.NoStructuredInvoice;
import pl.ebok.domain.documents.DownloadOutcome.NotYetArchived;
import pl.ebok.domain.documents.DownloadOutcome.OfEarlierSystem;
import pl.ebok.domain.documents.DownloadOutcome.Ready;
import pl.ebok.domain.documents.DownloadOutcome.Unknown;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.Problem;
import pl.ebok.json.Json;
import pl.ebok.json.Text;

/** A link to a file, or why there is none. */
public final class LinkAnswer {
    private static final Text NOT_YET = new Text(
            "Dokument jest właśnie przygotowywany; spróbuj ponownie za chwilę.",
            "The document is being prepared; try again in a moment.");
    private static final Text EARLIER_SYSTEM = new Text(
            "Fakturę wystawiono w poprzednim systemie; o jej kopię zwróć się do biura obsługi klienta.",
            "The invoice was issued by the earlier system; ask the customer office for a copy.");
    private static final Text NO_XML = new Text(
            "Fakturę ustrukturyzowaną (XML) wystawiamy klientom z NIP oraz na życzenie; zwróć się do biura obsługi klienta.",
            "The structured invoice (XML) is made for customers with a NIP and on request; ask the customer office.");

    private LinkAnswer() {}

    /** Answers a download; {@code unknown} is the problem of a document that is not there. */
    public static ApiResponse of(DownloadOutcome outcome, Problem unknown) {
        return switch (outcome) {
            case Ready(DownloadLink link) -> of(link);
            case Unknown() -> throw ApiResponse.problem(unknown);
            case NotYetArchived() -> throw ApiResponse.problem(Problem.NOT_FOUND, NOT_YET);
            case OfEarlierSystem() -> throw ApiResponse.problem(Problem.NOT_FOUND, EARLIER_SYSTEM);
            case NoStructuredInvoice() -> throw ApiResponse.problem(Problem.NOT_FOUND, NO_XML);
        };
    }

    public static ApiResponse of(DownloadLink link) {
        return ApiResponse.ok(
                Json.map("url", link.url(), "expiresAt", link.expiresAt().toString()));
    }
}
