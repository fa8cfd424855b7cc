package pl.ebok.payments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import pl.ebok.domain.ledger.BankReference;

/** One statement of a camt.053 file while it is read: keeps its account and the entry at hand, nothing else. */
final class CamtStatement {
    private final StatementSink sink;
    /** Where in the path the names inside the statement begin. */
    private final int base;

    private final String idBefore;
    private final int paymentsBefore;

    private String id = "";
    /** Payments, counted on over the pages of a statement. */
    private int payments;

    private String account = "";
    private int entries;
    private @Nullable CamtEntry entry;

    CamtStatement(StatementSink sink, int base, @Nullable CamtStatement before) {
        this.sink = sink;
        this.base = base;
        this.idBefore = before == null ? "" : before.id;
        this.paymentsBefore = before == null ? 0 : before.payments;
    }

    void start(String name, long line) {
        if (name.equals("Ntry") && entry == null) {
            entry = new CamtEntry(line, ++entries);
        } else if (name.equals("TxDtls") && entry != null) {
            entry.parts.add(new CamtPart());
        }
    }

    /** Takes the text of an element that has just ended. */
    void leaf(CharSequence path, String text, @Nullable String currency) {
        if (text.isEmpty()) {
            return;
        }
        String inside = path.subSequence(base, path.length()).toString();
        CamtEntry open = entry;
        if (open != null) {
            String inEntry = inside.substring(Math.min(inside.length(), "/Ntry".length()));
            open.leaf(inEntry, text, currency);
        } else if (inside.equals("/Id")) {
            id = text;
        } else if (inside.equals("/StmtPgntn/PgNb")) {
            if (idBefore.equals(id) && !text.matches("0*1")) {
                payments = paymentsBefore;
            }
        } else if (inside.equals("/Acct/Id/IBAN") || inside.equals("/Acct/Id/Othr/Id")) {
            account = text;
        }
    }

    void end(String name) {
        CamtEntry ended = entry;
        if (name.equals("Ntry") && ended != null) {
            entry = null;
            tell(ended);
        }
    }

    /** An entry is one payment, or a batch of several whose amounts make up the entry's. */
    private void tell(CamtEntry ended) {
        if (ended.parts.size() <= 1) {
            CamtPart part = ended.parts.isEmpty() ? new CamtPart() : ended.parts.getFirst();
            payments++;
            sink.entry(ended.as(this, part, ended.amount, ended.currency, 0));
        } else if (!addsUp(ended)) {
            sink.finding(Reason.PARTS.of(ended.as(this, new CamtPart(), ended.amount, ended.currency, 0), "amount"));
        } else {
            for (int i = 0; i < ended.parts.size(); i++) {
                CamtPart part = ended.parts.get(i);
                payments++;
                sink.entry(ended.as(this, part, part.amount, part.currency, i + 1));
            }
        }
    }

    private static boolean addsUp(CamtEntry entry) {
        try {
            BigDecimal sum = BigDecimal.ZERO;
            for (CamtPart part : entry.parts) {
                sum = sum.add(new BigDecimal(part.amount == null ? "" : part.amount));
            }
            return sum.compareTo(new BigDecimal(entry.amount == null ? "" : entry.amount)) == 0;
        } catch (NumberFormatException notAmounts) {
            return false;
        }
    }

    /** An entry while it is read. */
    private static final class CamtEntry {
        private final long line;
        private final int number;
        private final List<CamtPart> parts = new ArrayList<>();
        private @Nullable String amount;
        private @Nullable String currency;
        private @Nullable String direction;
        private @Nullable String booked;
        private @Nullable String valued;
        private @Nullable String reference;
        private String status = "BOOK";
        private String information = "";
        private boolean reversal;

        CamtEntry(long line, int number) {
            this.line = line;
            this.number = number;
        }

        void leaf(String path, String text, @Nullable String ofCurrency) {
            switch (path) {
                case "/Amt" -> {
                    amount = text;
                    currency = ofCurrency;
                }
                case "/CdtDbtInd" -> direction = text.equals("CRDT") ? "C" : "D";
                case "/RvslInd" -> reversal = text.equals("true") || text.equals("1");
                case "/Sts", "/Sts/Cd" -> status = text;
                case "/BookgDt/Dt", "/BookgDt/DtTm" -> booked = text;
                case "/ValDt/Dt", "/ValDt/DtTm" -> valued = text;
                case "/AcctSvcrRef" -> reference = text;
                case "/AddtlNtryInf" -> information = text;
                default -> {
                    if (!parts.isEmpty() && path.startsWith("/NtryDtls/TxDtls/")) {
                        parts.getLast().leaf(path.substring("/NtryDtls/TxDtls".length()), text, ofCurrency);
                    }
                }
            }
        }

        StatementEntry as(
                CamtStatement of, CamtPart part, @Nullable String ofAmount, @Nullable String ofCurrency, int place) {
            // What the bank says of a whole batch is said of none of its transactions.
            String title = part.title().isEmpty() && place == 0 ? information : part.title();
            List<String> paidTo = new ArrayList<>(part.paidTo);
            paidTo.add(title);
            if (place == 0) {
                paidTo.add(information);
            }
            paidTo.add(of.account);
            String way = part.direction == null ? direction : part.direction;
            String former = part.reference != null ? part.reference : reference;
            return new StatementEntry(
                    line,
                    of.id + " #" + number + (place == 0 ? "" : "." + place),
                    of.account,
                    of.id,
                    of.payments,
                    reference(part, place),
                    ofAmount,
                    ofCurrency == null ? currency : ofCurrency,
                    (reversal || part.returned) && way != null ? "R" + way : way,
                    status,
                    booked == null ? valued : booked,
                    valued,
                    paidTo,
                    title,
                    part.payer,
                    part.payerAccount,
                    new StatementEntry.Former(of.id, former == null || place == 0 ? former : former + "." + place));
        }

        /** That of the transaction; the entry's is shared by all transactions in it, so another of theirs goes with it. */
        private @Nullable String reference(CamtPart part, int place) {
            Optional<String> ofPart = BankReference.of(part.reference);
            Optional<String> ofEntry = BankReference.of(reference);
            Optional<String> own = BankReference.of(part.transactionId).or(() -> BankReference.of(part.endToEndId));
            return ofPart.or(() -> place == 0
                            ? ofEntry
                            : ofEntry.map(
                                    shared -> shared + own.map(" "::concat).orElse("")))
                    .orElse(null);
        }
    }

    /** A transaction inside an entry while it is read. */
    private static final class CamtPart {
        private final List<String> paidTo = new ArrayList<>();
        private final StringBuilder title = new StringBuilder();
        private @Nullable String amount;
        private @Nullable String currency;
        private @Nullable String direction;
        private @Nullable String reference;
        private @Nullable String transactionId;
        private @Nullable String endToEndId;
        private @Nullable String payer;
        private @Nullable String payerAccount;
        private String information = "";
        private boolean returned;

        /** What the payer wrote; where nothing, what the bank says of the transaction. */
        String title() {
            return title.isEmpty() ? information : title.toString();
        }

        void leaf(String path, String text, @Nullable String ofCurrency) {
            switch (path) {
                case "/Amt" -> {
                    amount = text;
                    currency = ofCurrency;
                }
                case "/AmtDtls/TxAmt/Amt" -> {
                    // Version 2 has the amount only here; later ones have it in the account's currency before.
                    if (amount == null) {
                        amount = text;
                        currency = ofCurrency;
                    }
                }
                case "/CdtDbtInd" -> direction = text.equals("CRDT") ? "C" : "D";
                case "/Refs/AcctSvcrRef" -> reference = text;
                case "/Refs/TxId" -> transactionId = text;
                case "/Refs/EndToEndId" -> endToEndId = text;
                case "/RltdPties/Dbtr/Nm", "/RltdPties/Dbtr/Pty/Nm" -> payer = text;
                case "/RltdPties/DbtrAcct/Id/IBAN", "/RltdPties/DbtrAcct/Id/Othr/Id" -> payerAccount = text;
                case "/RltdPties/CdtrAcct/Id/IBAN", "/RltdPties/CdtrAcct/Id/Othr/Id" -> paidTo.add(text);
                case "/RmtInf/Ustrd",
                        "/RmtInf/Strd/RfrdDocInf/Nb",
                        "/RmtInf/Strd/CdtrRefInf/Ref",
                        "/RmtInf/Strd/AddtlRmtInf" ->
                    title.append(title.isEmpty() ? "" : " ").append(text);
                case "/AddtlTxInf" -> information = text;
                default -> returned |= path.startsWith("/RtrInf/");
            }
        }
    }
}
