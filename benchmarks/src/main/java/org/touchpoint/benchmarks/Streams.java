package org.touchpoint.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Streams of live updates that somebody reads who has no page. */
final class Streams implements AutoCloseable {
    private final Product product;
    private final List<Socket> open = new ArrayList<>();

    Streams(Product product) {
        this.product = product;
    }

    void open(String login) throws IOException {
        Socket socket = new Socket("127.0.0.1", product.port());
        String credentials =
                Base64.getEncoder().encodeToString((login + ":" + Product.PASSWORD).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream()
                .write(("GET /api/live HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic " + credentials
                                + "\r\nAccept: text/event-stream\r\nX-Requested-With: Touchpoint\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        open.add(socket);
        Thread reader = new Thread(() -> read(socket), "stream of " + login);
        reader.setDaemon(true);
        reader.start();
    }

    private static void read(Socket socket) {
        try (InputStream in = socket.getInputStream()) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // as it is at the end
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }
}
