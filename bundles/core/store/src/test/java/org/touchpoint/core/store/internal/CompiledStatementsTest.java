package org.touchpoint.core.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import org.hsqldb.jdbc.JDBCPreparedStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompiledStatementsTest {
    private static final String COUNT = "select count(*) from thing where id > ?";

    private Connection plain;
    private Connection keeping;

    @BeforeEach
    void connect() throws SQLException {
        plain = DriverManager.getConnection("jdbc:hsqldb:mem:compiled", "SA", "");
        keeping = CompiledStatements.keeping(DriverManager.getConnection("jdbc:hsqldb:mem:compiled", "SA", ""));
        execute("create table thing (id bigint primary key)");
    }

    @AfterEach
    void close() throws SQLException {
        keeping.close();
        execute("shutdown");
    }

    @Test
    void aTextThatIsPreparedAgainIsNotCompiledAgain() throws Exception {
        assertThat(compiled(keeping)).isEqualTo(compiled(keeping));
        assertThat(compiled(plain)).as("a plain connection forgets").isNotEqualTo(compiled(plain));
    }

    @Test
    void whatIsKeptFollowsTheSchema() throws SQLException {
        execute("insert into thing values (1)");
        assertThat(count()).isEqualTo(1);

        execute("drop table thing");
        assertThatThrownBy(this::count).isInstanceOf(SQLException.class);
        execute("create table thing (name varchar(10), id bigint)");
        execute("insert into thing values ('a', 1), ('b', 2)");

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aFaultyTextIsRefusedEachTimeAndTheConnectionGoesOn() throws SQLException {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> keeping.prepareStatement("select nothing from nowhere"))
                    .isInstanceOf(SQLSyntaxErrorException.class);
        }
        assertThat(count()).isZero();
    }

    @Test
    void anyNumberOfTextsCanBePrepared() throws SQLException {
        for (int i = 0; i < 500; i++) {
            try (PreparedStatement statement = keeping.prepareStatement("select " + i + " from thing")) {
                statement.executeQuery();
            }
        }
        assertThat(count()).isZero();
    }

    private long count() throws SQLException {
        try (PreparedStatement statement = keeping.prepareStatement(COUNT)) {
            statement.setLong(1, 0);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** What HSQLDB calls the compiled statement. */
    private static Object compiled(Connection connection) throws SQLException, ReflectiveOperationException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            Field id = JDBCPreparedStatement.class.getDeclaredField("statementID");
            id.setAccessible(true);
            return id.get(statement);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = plain.createStatement()) {
            statement.execute(sql);
        }
    }
}
