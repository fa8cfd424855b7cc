package pl.ebok.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.concurrent.atomic.AtomicInteger;
import org.crac.Core;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    @Test
    void goes_the_functions_own_way_before_the_snapshot() {
        var gone = new AtomicInteger();

        new Snapshot.Priming(gone::incrementAndGet).beforeCheckpoint(Core.getGlobalContext());

        assertThat(gone).hasValue(1);
    }

    @Test
    void takes_a_snapshot_although_that_way_is_barred() {
        var priming = new Snapshot.Priming(() -> {
            throw new IllegalStateException("no table yet");
        });

        assertThatNoException().isThrownBy(() -> priming.beforeCheckpoint(Core.getGlobalContext()));
    }
}
