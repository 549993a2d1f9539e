package org.touchpoint.core.identity.internal;

import static org.touchpoint.core.store.tables.Tables.USER_SESSION;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.DSLContext;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.identity.internal.SessionLimits.Limits;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.tables.tables.records.UserSessionRecord;

/** Sessions in the database, so that log-ins survive a restart; of the tokens only the SHA-256 is kept. */
final class Sessions {
    /** A session in use is written at most so many times within its idle limit. */
    private static final int WRITES = 12;

    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_CHARACTERS = 43;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Transactions transactions;
    private final Clock clock;
    private final Limits limits;

    Sessions(Transactions transactions, Clock clock, Limits limits) {
        this.transactions = transactions;
        this.clock = clock;
        this.limits = limits;
    }

    /** Opens a session; those that are over are cleared away on the way. */
    String open(long userId) {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        transactions.write(db -> {
            db.deleteFrom(USER_SESSION).where(USER_SESSION.EXPIRES_AT.le(now)).execute();
            return db.insertInto(USER_SESSION)
                    .set(new UserSessionRecord(hash(token), userId, now, until(now, now)))
                    .execute();
        });
        return token;
    }

    /** Id of the user whose session this is; empty if it is unknown or over. Extends it. */
    Optional<Long> user(String token) {
        Instant now = clock.instant();
        Optional<UserSessionRecord> session = find(token, now);
        session.ifPresent(found -> extendIfWorthWhile(found, now));
        return session.map(UserSessionRecord::getUserId);
    }

    private void extendIfWorthWhile(UserSessionRecord session, Instant now) {
        Instant until = until(session.getCreatedAt(), now);
        if (session.getExpiresAt().plus(limits.idle().dividedBy(WRITES)).isBefore(until)) {
            extend(session.getTokenHash(), until);
        }
    }

    /** Until when a session lasts that is used now: as long as it may be idle, and never longer than a session lasts at all. */
    private Instant until(Instant begun, Instant now) {
        Instant idle = now.plus(limits.idle());
        Instant last = begun.plus(limits.absolute());
        return idle.isBefore(last) ? idle : last;
    }

    /** Id of the user whose session this is, which is not extended. */
    Optional<Long> peek(String token) {
        return find(token, clock.instant()).map(UserSessionRecord::getUserId);
    }

    private Optional<UserSessionRecord> find(String token, Instant now) {
        if (token.length() != TOKEN_CHARACTERS) {
            return Optional.empty();
        }
        return transactions.read(db -> db.selectFrom(USER_SESSION)
                .where(USER_SESSION.TOKEN_HASH.eq(hash(token)).and(USER_SESSION.EXPIRES_AT.gt(now)))
                .fetchOptional());
    }

    void close(String token) {
        transactions.write(db -> db.deleteFrom(USER_SESSION)
                .where(USER_SESSION.TOKEN_HASH.eq(hash(token)))
                .execute());
    }

    /** Ends all sessions of a user, within the caller's transaction. */
    static void closeAll(DSLContext db, long userId) {
        db.deleteFrom(USER_SESSION).where(USER_SESSION.USER_ID.eq(userId)).execute();
    }

    private void extend(String hash, Instant until) {
        try {
            transactions.write(db -> db.update(USER_SESSION)
                    .set(USER_SESSION.EXPIRES_AT, until)
                    .where(USER_SESSION.TOKEN_HASH.eq(hash))
                    .execute());
        } catch (TouchpointException refusal) {
            // Reading goes on while nothing can be written (disk full): the session just is not extended yet.
            if (refusal.code() != ErrorCode.UNAVAILABLE) {
                throw refusal;
            }
        }
    }

    private static String hash(String token) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
