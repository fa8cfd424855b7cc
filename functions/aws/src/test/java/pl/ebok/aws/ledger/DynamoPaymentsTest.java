package pl.ebok.aws.ledger;

import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.aws.Table;
import pl.ebok.domain.ledger.Ledger;
import pl.ebok.domain.ledger.Payments;
import pl.ebok.domain.ledger.PaymentsContract;

class DynamoPaymentsTest extends PaymentsContract {
    private final Table table = LocalDynamoDb.withEmptyTables().table("LedgerTable");

    @Override
    protected Payments payments() {
        return new DynamoPayments(table);
    }

    @Override
    protected Ledger ledger() {
        return new DynamoLedger(table);
    }
}
