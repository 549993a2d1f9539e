package org.touchpoint.core.store.check;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.store.Transactions;

/** Races for unique keys: whoever loses gets {@code CONFLICT} with the field named, never an error of the database. */
public final class UniqueKeys {
    private static final int ATTEMPTS = 3;
    private static final String INTEGRITY_CONSTRAINT = "23";

    private UniqueKeys() {}

    /**
     * Does work that writes unique keys. When it loses a race for one, {@code check} looks again at what is there and refuses
     * with the field at fault; where it finds nothing to refuse, because the other has gone again, the work is repeated.
     *
     * @param check throws {@code CONFLICT} if a key is taken; the work itself ought to call it before it writes
     */
    public static <T> T write(Transactions transactions, Function<DSLContext, T> work, Consumer<DSLContext> check) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.write(work);
            } catch (DataAccessException failure) {
                if (!isViolation(failure)) {
                    throw failure;
                }
                lookAgain(transactions, check);
                if (attempt == ATTEMPTS) {
                    throw conflict();
                }
            }
        }
    }

    /** Whether a statement failed on a unique or foreign key. */
    public static boolean isViolation(DataAccessException failure) {
        String state = failure.sqlState();
        return state != null && state.startsWith(INTEGRITY_CONSTRAINT);
    }

    private static void lookAgain(Transactions transactions, Consumer<DSLContext> check) {
        try {
            transactions.read(db -> {
                check.accept(db);
                return true;
            });
        } catch (DataAccessException withinFailedTransaction) {
            // PostgreSQL answers nothing more in a transaction that the caller began and that has failed by now.
            throw conflict();
        }
    }

    private static TouchpointException conflict() {
        return TouchpointException.conflict(
                null,
                "Somebody else has just saved the same number or name.",
                "Look at what is there now, and try again.");
    }
}
