package pl.ebok.domain.ksef;

class MemorySubmissionsTest extends SubmissionsContract {
    private final Submissions submissions = new MemorySubmissions();

    @Override
    protected Submissions submissions() {
        return submissions;
    }
}
