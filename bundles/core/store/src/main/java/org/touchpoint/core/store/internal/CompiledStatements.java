package org.touchpoint.core.store.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection to HSQLDB that keeps what it has compiled. HSQLDB drops a compiled statement when the session's last prepared
 * statement with its text is closed, and compiles the same text anew the next time, which takes longer than to run it. So this
 * connection holds a further prepared statement, never run, for each of the texts used last.
 *
 * <p>Used by one thread at a time, as any connection.
 */
final class CompiledStatements implements InvocationHandler {
    /** So many texts a connection: the hot path's, and the consoles' most frequent ones. */
    private static final int KEPT = 96;

    private final Connection connection;
    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(16, 0.75f, true);

    private CompiledStatements(Connection connection) {
        this.connection = connection;
    }

    /** The same connection, keeping what it compiles until it is closed. */
    static Connection keeping(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CompiledStatements.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new CompiledStatements(connection));
    }

    @Override
    @SuppressWarnings("NullAway") // a reflected call may well answer null
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments != null && arguments.length == 1) {
            keep((String) arguments[0]);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private void keep(String sql) throws SQLException {
        if (kept.get(sql) != null) {
            return;
        }
        if (kept.size() >= KEPT) {
            var eldest = kept.entrySet().iterator();
            eldest.next().getValue().close();
            eldest.remove();
        }
        kept.put(sql, connection.prepareStatement(sql));
    }
}
