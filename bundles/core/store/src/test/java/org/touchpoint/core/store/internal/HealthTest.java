package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.touchpoint.api.admin.SystemHealth.Health;
import org.touchpoint.core.store.spi.ReadinessGate;

/** Touchpoint is up when its database is, and whoever asked to be waited for is ready. */
class HealthTest {
    private static final Store.Status UP = status(State.UP, "Well.");
    private static final ReadinessGate OPEN = Optional::empty;
    private static final ReadinessGate WAITING = () -> Optional.of("The demo company is being made.");

    @Test
    void itIsUpWithItsDatabase() {
        assertThat(StoreComponent.health(UP, List.of(), 0, List.of()))
                .isEqualTo(new Health("up", "Well.", Instant.EPOCH, "HSQLDB 2.7.4"));
        assertThat(StoreComponent.health(UP, List.of(OPEN, OPEN), 2, List.of()).up())
                .isTrue();
    }

    @Test
    void itIsStartingWhileAGateWaitsOrTheExpectedOneIsNotThere() {
        Health waiting = StoreComponent.health(UP, List.of(OPEN, WAITING), 2, List.of());

        assertThat(waiting.state()).isEqualTo("starting");
        assertThat(waiting.sentence()).isEqualTo("The demo company is being made.");
        assertThat(StoreComponent.health(UP, List.of(OPEN), 2, List.of()).state())
                .isEqualTo("starting");
    }

    @Test
    void aDatabaseThatCannotBeUsedIsMoreImportantThanAnyGate() {
        Health lost = StoreComponent.health(status(State.LOST, "Gone."), List.of(WAITING), 1, List.of());

        assertThat(lost).isEqualTo(new Health("lost", "Gone.", Instant.EPOCH, "HSQLDB 2.7.4"));
        assertThat(StoreComponent.health(status(State.FULL, "Full."), List.of(), 1, List.of())
                        .state())
                .isEqualTo("full");
        assertThat(StoreComponent.health(status(State.REFUSED, "No."), List.of(), 1, List.of())
                        .state())
                .isEqualTo("refused");
    }

    @Test
    void itSaysWhatIsWrongWithTheSettingsAndIsUpAllTheSame() {
        Health faulty = StoreComponent.health(UP, List.of(), 0, List.of("etc/x.cfg: a = b is wrong. Give c."));

        assertThat(faulty.up()).isTrue();
        assertThat(faulty.sentence()).isEqualTo("Well. etc/x.cfg: a = b is wrong. Give c.");
    }

    private static Store.Status status(State state, String sentence) {
        return new Store.Status(state, sentence, Instant.EPOCH, "HSQLDB 2.7.4");
    }
}
