package pl.ebok.domain.visits;

class MemoryVisitsTest extends VisitsContract {
    @Override
    protected Visits visits() {
        return new MemoryVisits();
    }
}
