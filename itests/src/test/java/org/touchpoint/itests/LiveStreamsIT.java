package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;

/** Fifty who listen to what changes, ten of them deaf, on the real web server. */
class LiveStreamsIT {
    private static final int STREAMS = 50;
    private static final int DEAF = 10;
    private static final int ORDERS = 200;

    private final List<Socket> streams = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket stream : streams) {
            stream.close();
        }
    }

    @Test
    void ordersGoOnAndWhoeverReadsHearsOfThem() throws IOException {
        try (Distribution touchpoint = Office.empty("live").start()) {
            Office office = Office.of(touchpoint);
            office.customer("10023", "admin", "admin", "null").product("PEN", "1.00");
            for (int i = 0; i < STREAMS; i++) {
                streams.add(open(touchpoint));
            }
            List<Socket> reading = streams.subList(DEAF, STREAMS);
            for (Socket stream : reading) {
                assertThat(until(stream, "event: hello"))
                        .contains("text/event-stream")
                        .doesNotContain("gzip");
            }

            String last = "";
            for (int i = 0; i < ORDERS; i++) {
                last = office.order("10023", "PEN", 1).path("number").asText();
            }

            for (Socket stream : reading) {
                until(stream, "\"order\",\"key\":\"" + last + "\"");
            }
            hangUp();
            await("the streams are forgotten and the rest goes on")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> touchpoint.get("/api/health").statusCode() == 200);
            assertThat(touchpoint.log()).doesNotContain("Incident");
        }
    }

    /** As a browser would ask that takes everything compressed. */
    private static Socket open(Distribution touchpoint) throws IOException {
        URI address = touchpoint.uri("/api/live");
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(20_000);
        String pair =
                Base64.getEncoder().encodeToString("admin:correct horse battery".getBytes(StandardCharsets.UTF_8));
        String request = """
                GET /api/live HTTP/1.1
                Host: 127.0.0.1
                Accept: text/event-stream
                Accept-Encoding: gzip
                Authorization: Basic %s

                """.formatted(pair).replace("\n", "\r\n");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /** Reads on until something is there; answers all that was read. */
    private static String until(Socket stream, String expected) throws IOException {
        InputStream input = stream.getInputStream();
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (text.indexOf(expected) < 0) {
            int read = input.read(buffer);
            assertThat(read).as("the stream goes on until " + expected).isPositive();
            text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
