package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.sql.DriverManager;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.testing.TestStore;

/** A server that goes away and comes back, or is not there when Touchpoint starts. */
@Timeout(60)
class PostgresqlLostTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Line line;
    private PostgresqlDatabase engine;
    private Store store;

    @BeforeEach
    void makeALineThatCanBeCut() throws Exception {
        URI server = URI.create(STORE.address()[0].substring("jdbc:".length()));
        line = new Line(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        String url = "jdbc:postgresql://127.0.0.1:" + line.port() + server.getPath();
        var settings = new StoreSettings(url, STORE.address()[1], STORE.address()[2], 4, 2500, 0, 32, 64);
        engine = new PostgresqlDatabase(settings, new Schema(Changes.ofThisBuild()));
    }

    @AfterEach
    void end() throws IOException {
        store.stop();
        line.cut();
    }

    @Test
    void aLostServerIsToldQuicklyAndFoundAgainWithoutARestart() throws Exception {
        line.join();
        store = Engines.started(engine);
        Engines.await("up", () -> store.status().state() == State.UP);
        var rows = new Rows(engine, 1, 10);
        assertThat(rows.writeOne()).isTrue();

        line.cut();
        long start = System.nanoTime();
        assertThatThrownBy(() -> new JooqTransactions(engine).write(db -> db.fetchOne("select 1")))
                .isInstanceOfSatisfying(TouchpointException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
                    assertThat(refusal).hasMessageContaining("cannot be reached");
                });
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(4000);
        Engines.await("lost", () -> store.status().state() == State.LOST);
        start = System.nanoTime();
        assertThat(rows.writeOne()).isFalse();
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(200);

        line.join();
        Engines.await("up again", () -> store.status().state() == State.UP && rows.writeOne());
        rows.assertOnlyAcknowledgedAreIn(engine);
    }

    @Test
    void aServerThatIsNotThereAtTheStartIsWaitedFor() throws Exception {
        store = Engines.started(engine);
        Engines.await("tried", () -> store.status().sentence().contains("cannot be opened yet"));
        assertThat(store.status().state()).isEqualTo(State.STARTING);

        line.join();

        Engines.await("up", () -> store.status().state() == State.UP);
    }

    @Test
    void aNewerDatabaseIsRefusedAndLeftAsItIs() throws Exception {
        line.join();
        String[] address = STORE.address();
        try (var connection = DriverManager.getConnection(address[0], address[1], address[2]);
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype)"
                            + " values ('0099-loyalty', 'touchpoint', 'db/changelog/0099.sql', now(), 99, 'EXECUTED')");
            store = Engines.started(engine);
            Engines.await("refused", () -> store.status().state() == State.REFUSED);
            assertThat(store.status().sentence()).contains("0099-loyalty");
            statement.execute("delete from databasechangelog where id = '0099-loyalty'");
        }
    }

    /** What lies between Touchpoint and the server. */
    private static final class Line {
        private final InetSocketAddress server;
        private final int port;
        private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
        private @Nullable ServerSocket listening;

        Line(InetSocketAddress server) throws IOException {
            this.server = server;
            try (var probe = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
                port = probe.getLocalPort();
            }
        }

        int port() {
            return port;
        }

        void join() throws IOException {
            ServerSocket open = new ServerSocket();
            open.setReuseAddress(true);
            open.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening = open;
            start(() -> {
                while (true) {
                    Socket near = open.accept();
                    Socket far = new Socket(server.getAddress(), server.getPort());
                    sockets.add(near);
                    sockets.add(far);
                    start(() -> copy(near, far));
                    start(() -> copy(far, near));
                }
            });
        }

        void cut() throws IOException {
            if (listening != null) {
                listening.close();
            }
            for (Socket socket : sockets) {
                socket.close();
            }
            sockets.clear();
        }

        private interface Work {
            void run() throws IOException;
        }

        private static void start(Work work) {
            Thread thread = new Thread(() -> {
                try {
                    work.run();
                } catch (IOException cut) {
                    // that is what the line is for
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        private static void copy(Socket from, Socket to) throws IOException {
            try (from;
                    to;
                    InputStream in = from.getInputStream()) {
                in.transferTo(to.getOutputStream());
            }
        }
    }
}
