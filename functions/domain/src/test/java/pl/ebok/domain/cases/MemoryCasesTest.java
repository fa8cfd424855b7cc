package pl.ebok.domain.cases;

class MemoryCasesTest extends CasesContract {
    @Override
    protected Cases cases() {
        return new MemoryCases();
    }
}
