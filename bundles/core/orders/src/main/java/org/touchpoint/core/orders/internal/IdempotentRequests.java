package org.touchpoint.core.orders.internal;

import static org.touchpoint.core.store.tables.Tables.IDEMPOTENCY_KEY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.Order;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.check.UniqueKeys;

/**
 * Requests that may be sent twice: the key, the request's fingerprint and the answer are committed with the order. Whoever comes
 * second, be it at the same instant, gets the first answer. Keys are kept for 30 days at least. Thread-safe.
 */
final class IdempotentRequests {
    static final Duration KEPT = Duration.ofDays(30);
    private static final String FIELD = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(IdempotentRequests.class);

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private final AtomicLong nextCleaning = new AtomicLong();
    private final Transactions transactions;
    private final Company company;

    IdempotentRequests(Transactions transactions, Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    /** The answer of {@code work}, or the one that the same key got before; {@code CONFLICT} if that was another request. */
    Order answer(@Nullable String key, String login, OrderRequest request, Function<DSLContext, Order> work) {
        if (key == null) {
            return transactions.write(work);
        }
        requireKey(key);
        String fingerprint = RequestFingerprint.of(request);
        Order order = once(key, login, fingerprint, work);
        cleanNowAndThen();
        return order;
    }

    private Order once(String key, String login, String fingerprint, Function<DSLContext, Order> work) {
        try {
            return transactions.write(dsl -> {
                Optional<Order> first = find(dsl, key, login, fingerprint);
                return first.isPresent() ? first.get() : keep(dsl, key, login, fingerprint, work.apply(dsl));
            });
        } catch (DataAccessException failure) {
            if (!UniqueKeys.isViolation(failure)) {
                throw failure;
            }
            // The same key at the same instant: the other was committed first, this one has left nothing behind.
            return transactions.read(dsl -> find(dsl, key, login, fingerprint)).orElseThrow(() -> failure);
        }
    }

    private Optional<Order> find(DSLContext dsl, String key, String login, String fingerprint) {
        return dsl.selectFrom(IDEMPOTENCY_KEY)
                .where(IDEMPOTENCY_KEY.LOGIN.eq(login))
                .and(IDEMPOTENCY_KEY.IDEMPOTENCY_KEY_.eq(key))
                .fetchOptional()
                .map(row -> {
                    if (!row.getRequestHash().equals(fingerprint)) {
                        throw TouchpointException.conflict(
                                FIELD,
                                "This key came with another request before.",
                                "Use a new key for every new request, the same key only to repeat one.");
                    }
                    return read(row.getAnswer());
                });
    }

    private Order keep(DSLContext dsl, String key, String login, String fingerprint, Order answer) {
        dsl.insertInto(IDEMPOTENCY_KEY)
                .set(IDEMPOTENCY_KEY.LOGIN, login)
                .set(IDEMPOTENCY_KEY.IDEMPOTENCY_KEY_, key)
                .set(IDEMPOTENCY_KEY.REQUEST_HASH, fingerprint)
                .set(IDEMPOTENCY_KEY.ANSWER, write(answer))
                .set(IDEMPOTENCY_KEY.CREATED_AT, company.clock().instant())
                .execute();
        return answer;
    }

    /** Drops keys that are past their time, at most once an hour, and never at the cost of the request. */
    private void cleanNowAndThen() {
        Instant now = company.clock().instant();
        long due = nextCleaning.get();
        long next = now.plus(BETWEEN_CLEANINGS).getEpochSecond();
        if (now.getEpochSecond() < due || !nextCleaning.compareAndSet(due, next)) {
            return;
        }
        try {
            transactions.write(dsl -> dsl.deleteFrom(IDEMPOTENCY_KEY)
                    .where(IDEMPOTENCY_KEY.CREATED_AT.lt(now.minus(KEPT)))
                    .execute());
        } catch (RuntimeException failure) {
            LOG.warn("Old idempotency keys could not be dropped; they will be next time", failure);
        }
    }

    private static void requireKey(String key) {
        boolean valid = !key.isBlank()
                && key.length() <= LONGEST_KEY
                && key.chars().allMatch(letter -> letter >= ' ' && letter < 127);
        if (!valid) {
            throw TouchpointException.invalid(
                    FIELD,
                    "The key cannot be used.",
                    "Give 1 to " + LONGEST_KEY + " printable ASCII characters, such as a UUID.");
        }
    }

    private String write(Order order) {
        try {
            return mapper.writeValueAsString(order);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("An order cannot be written as JSON", failure);
        }
    }

    private Order read(String json) {
        try {
            return mapper.readValue(json, Order.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A stored answer cannot be read", failure);
        }
    }
}
