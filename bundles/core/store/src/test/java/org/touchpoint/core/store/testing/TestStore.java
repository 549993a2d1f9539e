package org.touchpoint.core.store.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.FactCodec;
import org.touchpoint.core.store.FactLog;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.internal.TestDatabase;
import org.touchpoint.core.store.spi.Announcement;

/**
 * A real database for a test class, emptied before each test: {@code @RegisterExtension static final TestStore STORE = new TestStore();}.
 * {@code -Dtouchpoint.test.database} says which, {@code hsqldb} or {@code postgresql}.
 */
public final class TestStore implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    /** When the clock starts. */
    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private final MutableClock clock = new MutableClock(START);
    private final Company company = new TestCompany(clock);
    private TestServer.Address address;
    private TestDatabase database;
    private FactLog factLog;
    private Seed seed;

    private record TestCompany(Clock clock) implements Company {
        @Override
        public String name() {
            return "Acme Office";
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        address = TestServer.get().create();
        database = new TestDatabase(address.url(), address.user(), address.password());
        factLog = database.factLog(company);
        seed = new Seed(database.transactions(), clock);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        clock.set(START);
        database.transactions().write(Emptying::empty);
        database.announced().clear();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        database.close();
        TestServer.get().drop(address);
    }

    public Transactions transactions() {
        return database.transactions();
    }

    public FactLog factLog() {
        return factLog;
    }

    public FactCodec codec() {
        return database.codec();
    }

    public Company company() {
        return company;
    }

    public MutableClock clock() {
        return clock;
    }

    public Seed seed() {
        return seed;
    }

    /** What was announced by transactions that were committed since the test began, earliest first. */
    public List<Announcement> announced() {
        return List.copyOf(database.announced());
    }

    /** JDBC address of the database, with user and password, for tests that need a connection of their own. */
    public String[] address() {
        return new String[] {address.url(), address.user(), address.password()};
    }
}
