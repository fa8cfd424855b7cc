package pl.ebok.invoices;

import pl.ebok.domain.billing.ArchiveKey.Format;
import pl.ebok.domain.documents.DownloadingDocument;
import pl.ebok.http.ApiRequest;
import pl.ebok.http.ApiResponse;
import pl.ebok.http.CustomerAccess;
import pl.ebok.http.Problem;
import pl.ebok.http.answers.LinkAnswer;

/** Gives links to the archived files. */
final class Downloads {
    private final CustomerAccess access;
    private final DownloadingDocument downloading;

    Downloads(CustomerAccess access, DownloadingDocument downloading) {
        this.access = access;
        this.downloading = downloading;
    }

    ApiResponse invoicePdf(ApiRequest request) {
        return invoice(request, Format.PDF);
    }

    ApiResponse invoiceXml(ApiRequest request) {
        return invoice(request, Format.XML);
    }

    ApiResponse noticePdf(ApiRequest request) {
        var outcome = downloading.notice(access.customer(request), request.path("noticeId"));
        return LinkAnswer.of(outcome, Problem.NOTICE_NOT_FOUND);
    }

    private ApiResponse invoice(ApiRequest request, Format format) {
        var outcome = downloading.invoice(access.customer(request), request.path("invoiceId"), format);
        return LinkAnswer.of(outcome, Problem.INVOICE_NOT_FOUND);
    }
}
