package pl.ebok.aws.ksef;

import pl.ebok.aws.LocalDynamoDb;
import pl.ebok.domain.ksef.Submissions;
import pl.ebok.domain.ksef.SubmissionsContract;

class DynamoSubmissionsTest extends SubmissionsContract {
    private final Submissions submissions =
            new DynamoSubmissions(LocalDynamoDb.withEmptyTables().table("LedgerTable"));

    @Override
    protected Submissions submissions() {
        return submissions;
    }
}
