package pl.ebok.domain.runs;

import java.util.HashMap;
import java.util.Map;
import pl.ebok.domain.billing.Invoice;
import pl.ebok.domain.billing.SupplyPointCharges;
import pl.ebok.domain.ledger.ContractSeries;
import pl.ebok.domain.ledger.CustomerLedger;

/** How far a customer's contracts are billed while several invoices are issued one after the other. */
final class CurrentSeries {
    private final CustomerLedger read;
    private final Map<String, ContractSeries> moved = new HashMap<>();

    CurrentSeries(CustomerLedger read) {
        this.read = read;
    }

    ContractSeries of(String contractNumber) {
        return moved.computeIfAbsent(contractNumber, read::seriesOf);
    }

    void moved(Invoice invoice) {
        for (SupplyPointCharges charges : invoice.charges()) {
            String contract = charges.contractNumber();
            int sequence = contract.equals(invoice.series())
                    ? invoice.sequence()
                    : of(contract).lastSequence();
            moved.put(
                    contract,
                    new ContractSeries(contract, sequence, invoice.period().to()));
        }
    }
}
