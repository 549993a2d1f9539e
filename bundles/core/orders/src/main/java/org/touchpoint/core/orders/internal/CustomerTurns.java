package org.touchpoint.core.orders.internal;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets those who want the same customer's account queue here, in the order in which they came, before they take a connection.
 * The account's row lock is what makes them safe; this makes them fast, and spares them a fault of HSQLDB.
 *
 * <ul>
 *   <li>Sixteen orders for one hot customer would hold sixteen connections, fifteen of them waiting; and on HSQLDB each commit
 *       wakes every waiter, which all but one wait again.
 *   <li>HSQLDB 2.7.4 forgets a waiter if the transaction that it is about to wait for is rolled back at that very moment: the
 *       waiter sleeps until that connection happens to be used again (reproduced with eight threads within fifteen rounds).
 * </ul>
 *
 * <p>Customers share {@value #TURNS} queues. Take a turn outside of any transaction only: inside one, the row locks that are held
 * already and the queue could wait for one another. Thread-safe.
 */
final class CustomerTurns {
    private static final int TURNS = 256;

    private final ReentrantLock[] locks =
            Stream.generate(() -> new ReentrantLock(true)).limit(TURNS).toArray(ReentrantLock[]::new);

    /** Does the work when it is this customer's turn. */
    <T> T take(String customer, Supplier<T> work) {
        ReentrantLock lock = locks[Math.floorMod(customer.hashCode(), TURNS)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
