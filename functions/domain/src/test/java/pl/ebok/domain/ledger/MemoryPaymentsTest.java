package pl.ebok.domain.ledger;

class MemoryPaymentsTest extends PaymentsContract {
    private final MemoryLedger memory = new MemoryLedger();

    @Override
    protected Payments payments() {
        return memory;
    }

    @Override
    protected Ledger ledger() {
        return memory;
    }
}
