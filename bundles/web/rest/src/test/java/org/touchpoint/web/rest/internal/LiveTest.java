package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.touchpoint.api.live.Change;
import org.touchpoint.api.live.ChangeKind;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.FakeLogIns;
import org.touchpoint.web.rest.internal.fakes.FakeServices;
import org.touchpoint.web.rest.internal.fakes.RestServer;

/** The stream of what changes, read over plain sockets, as browsers do and as they should not. */
@Timeout(60)
class LiveTest {
    private static final Change ORDER = new Change(ChangeKind.ORDER, "4711");

    private final List<Reader> readers = new ArrayList<>();
    private FakeServices services;

    @BeforeEach
    void fresh() {
        services = RestServer.fresh();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Reader reader : readers) {
            reader.close();
        }
    }

    @Test
    void whatChangesIsTold() throws IOException {
        Reader judy = reader(basic("judy"));
        Reader admin = reader(basic("admin"));
        assertThat(judy.head()).contains("HTTP/1.1 200", "text/event-stream", "no-store", "nosniff");
        assertThat(judy.event()).isEqualTo("event: hello data: {}");
        assertThat(admin.event()).startsWith("event: hello");

        services.live.tell("judy", new Change(ChangeKind.FOLLOW_UP, "\"8\"\n"));
        services.live.tell("admin", ORDER);

        assertThat(judy.event()).isEqualTo("event: change data: {\"kind\":\"follow-up\",\"key\":\"\\\"8\\\"\\n\"}");
        assertThat(admin.event()).isEqualTo("event: change data: {\"kind\":\"order\",\"key\":\"4711\"}");
    }

    @Test
    void onlyWhoeverHasLoggedInIsTold() {
        Call.Answer answer = Call.anonymous("GET", "/api/live", "").answer();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("title").asText()).isEqualTo("Not logged in");
    }

    @Test
    void aQuietStreamBeats() throws IOException {
        Reader judy = reader(basic("judy"));
        judy.event();

        assertThat(judy.line()).isEqualTo(": beat");
    }

    @Test
    void theStreamEndsWithTheSession() throws IOException {
        String token = services.logIns.openSession(FakeLogIns.JUDY);
        Reader judy = reader("Cookie: touchpoint-session=" + token);
        judy.event();

        services.logIns.closeSession(token);

        assertThat(judy.event()).isEqualTo("event: end data: {}");
        assertThat(judy.event()).isEmpty();
        await().atMost(Duration.ofSeconds(5)).until(() -> services.live.listening() == 0);
    }

    @Test
    void whoeverHasGoneIsForgotten() throws IOException {
        Reader judy = reader(basic("judy"));
        judy.event();
        assertThat(services.live.listening()).isEqualTo(1);

        judy.close();

        await().atMost(Duration.ofSeconds(10)).until(() -> services.live.listening() == 0);
    }

    @Test
    void aSlowReaderHoldsNobodyUpAndIsToldThatItHasMissedSomething() throws IOException {
        Reader slow = reader(basic("judy"));
        slow.event();
        Change large = new Change(ChangeKind.ORDER, "9".repeat(2_000));

        for (int i = 0; i < 20_000; i++) {
            services.live.tell("judy", large);
        }

        List<String> seen = new ArrayList<>();
        String event = slow.event();
        while (!event.startsWith("event: resync")) {
            assertThat(event).as("an event before the stream ends").isNotEmpty();
            seen.add(event);
            event = slow.event();
        }
        assertThat(seen).hasSizeLessThan(20_000);
        services.live.tell("judy", ORDER);
        do {
            event = slow.event();
        } while (!event.contains("4711"));
    }

    @Test
    void fiftyStreamsAreServedAtOnce() throws IOException {
        for (int i = 0; i < 50; i++) {
            reader(basic("judy")).event();
        }

        services.live.tell("judy", ORDER);

        for (Reader reader : readers) {
            assertThat(reader.event()).contains("4711");
        }
        assertThat(Call.get("/api/session").answer().status()).isEqualTo(200);
    }

    @Test
    void aWebServerThatIsRestartedServesAgain() throws Exception {
        for (int restarts = 1; restarts <= 3; restarts++) {
            Reader before = reader(basic("judy"));
            before.event();

            RestServer.restart();

            assertThat(before.event()).isEqualTo("event: end data: {}");
            assertThat(Call.get("/api/session").answer().status()).isEqualTo(200);
            Reader after = reader(basic("judy"));
            assertThat(after.event()).startsWith("event: hello");
            assertThat(after.line()).isEqualTo(": beat");
            services.live.tell("judy", ORDER);
            assertThat(after.event()).contains("4711");
        }
    }

    private static String basic(String login) {
        return "Authorization: Basic "
                + Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8));
    }

    private Reader reader(String header) throws IOException {
        Reader reader = new Reader(header);
        readers.add(reader);
        return reader;
    }

    /** A client that reads what it wants when it wants. */
    private static final class Reader implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader lines;
        private final StringBuilder head = new StringBuilder();

        Reader(String header) throws IOException {
            URI address = URI.create(RestServer.address("/api/live"));
            socket = new Socket(address.getHost(), address.getPort());
            socket.setSoTimeout(20_000);
            String request =
                    "GET /api/live HTTP/1.0\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n" + header + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream input = socket.getInputStream();
            lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                head.append(line).append('\n');
            }
        }

        String head() {
            return head.toString();
        }

        String line() throws IOException {
            return lines.readLine();
        }

        /** The next event in one line, without beats; empty when the stream has ended. */
        String event() throws IOException {
            StringBuilder event = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && event.length() > 0) {
                    return event.toString().strip();
                }
                if (!line.isEmpty() && !line.startsWith(":") && !line.startsWith("retry")) {
                    event.append(line).append(' ');
                }
            }
            return "";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
