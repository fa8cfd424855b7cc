package pl.ebok.aws.ledger;

import pl.ebok.aws.Item;
import pl.ebok.domain.ledger.OnStatement;

/** Where a payment stands on a bank statement, as a map inside its item. */
final class StatementItem {
    private StatementItem() {}

    static Item of(OnStatement statement) {
        return Item.map()
                .with("account", statement.account())
                .with("number", statement.statement())
                .with("place", statement.place())
                .with("file", statement.file())
                .with("valuedOn", statement.valuedOn())
                .with("reference", statement.reference())
                .with("payerAccount", statement.payerAccount());
    }

    static OnStatement read(Item item) {
        return new OnStatement(
                item.text("account"),
                item.text("number"),
                (int) item.number("place"),
                item.text("file"),
                item.optionalDate("valuedOn"),
                item.optionalText("reference"),
                item.optionalText("payerAccount"),
                null);
    }
}
