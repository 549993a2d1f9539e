package org.touchpoint.core.events.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void whatIsStillToComeWhenTheRoomIsClosedIsGivenUp() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        Background background = new Background(60_000);
        background.start(
                () -> {
                    looks.incrementAndGet();
                    return false;
                },
                () -> {});

        assertThat(background.waitingFor())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("event types"));
        background.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("touchpoint-events");
        assertThat(looks).hasValue(0);
    }

    @Test
    void aLookThatIsUnderWayEndsBeforeTheRoomIsClosed() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        Background background = new Background(0);
        background.start(
                () -> {
                    looking.countDown();
                    looks.incrementAndGet();
                    return true;
                },
                () -> {});
        looking.await();

        background.close();

        assertThat(looks).hasValue(1);
        assertThat(background.waitingFor()).isEmpty();
    }
}
