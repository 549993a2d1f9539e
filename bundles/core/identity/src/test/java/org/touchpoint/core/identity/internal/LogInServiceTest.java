package org.touchpoint.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.identity.internal.Refusals.assertRefused;
import static org.touchpoint.core.store.tables.Tables.AUDIT_ENTRY;
import static org.touchpoint.core.store.tables.Tables.USER_SESSION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.api.user.Role;
import org.touchpoint.api.user.User;
import org.touchpoint.core.store.testing.TestStore;

class LogInServiceTest {
    private static final Duration IDLE = SessionLimits.Limits.STANDARD.idle();

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private Office office;
    private LogInService logIns;
    private User anna;

    @BeforeEach
    void start() {
        office = Office.started(STORE);
        logIns = office.logIns;
        anna = office.hire("anna", "Purchasing");
    }

    @Test
    void passwordAndLogInBelongTogether() {
        Caller caller = logIns.byPassword(" ANNA ", Office.PASSWORD).orElseThrow();
        assertThat(caller.userId()).isEqualTo(anna.id());
        assertThat(caller.login()).isEqualTo("anna");
        assertThat(caller.jobFunctions()).containsExactly(JobFunction.PRODUCT_MAINTENANCE);
        assertThat(logIns.byPassword("anna", "Correct horse")).isEmpty();
        assertThat(logIns.byPassword("admin", Office.PASSWORD)).isEmpty();
        assertThat(logIns.byPassword("nobody", Office.PASSWORD)).isEmpty();
        assertThat(logIns.byPassword("", "")).isEmpty();
        assertThat(logIns.byPassword("x".repeat(1000), "x".repeat(1000))).isEmpty();
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String password = "ä".repeat(35) + "-";
        setPassword(password + "1");
        assertThat(logIns.byPassword("anna", password + "1")).isPresent();
        assertThat(logIns.byPassword("anna", password + "2")).isEmpty();
        TouchpointException refusal = assertRefused(() -> setPassword(password + "12"), ErrorCode.INVALID);
        assertThat(refusal.field()).contains("password");
        assertThat(refusal.remedy()).contains("72 bytes");
    }

    @Test
    void longerPasswordsOfEarlierVersionsStillCountWithEveryCharacter() {
        String password = "ä".repeat(199);
        String hash = office.passwords.hash(password + "1");
        assertThat(office.passwords.matches(password + "1", hash)).isTrue();
        assertThat(office.passwords.matches(password + "2", hash)).isFalse();
    }

    @Test
    void aVerifiedLogInEndsWithThePasswordTheUserAndTheRole() {
        assertThat(logIns.byPassword("anna", Office.PASSWORD)).isPresent();
        office.users.saveRole(new Role("Purchasing", List.of("CRM")), Caller.SYSTEM);
        assertThat(logIns.byPassword("anna", Office.PASSWORD).orElseThrow().jobFunctions())
                .containsExactly(JobFunction.CRM);

        setPassword("another password");
        assertThat(logIns.byPassword("anna", Office.PASSWORD)).isEmpty();
        assertThat(logIns.byPassword("anna", "another password")).isPresent();

        office.dismiss("anna", null);
        assertThat(logIns.byPassword("anna", "another password")).isEmpty();
    }

    @Test
    void whoeverGuessesHasToWaitLongerAndLongerButNeverForEver() {
        assertThat(failuresUntilRefused()).isEqualTo(Throttle.FREE_FAILURES);
        assertThat(assertRefused(() -> log("anna", Office.PASSWORD), ErrorCode.TOO_MANY)
                        .remedy())
                .isEqualTo("Wait 1 second and try again.");
        for (int i = 0; i < 20; i++) {
            STORE.clock().advance(Throttle.LONGEST_WAIT);
            assertThat(log("anna", "wrong")).isEmpty();
        }
        assertThat(assertRefused(() -> log("anna", Office.PASSWORD), ErrorCode.TOO_MANY)
                        .remedy())
                .isEqualTo("Wait 60 seconds and try again.");
        STORE.clock().advance(Throttle.LONGEST_WAIT);
        assertThat(log("anna", Office.PASSWORD)).isPresent();
        setPassword("another password");
        assertThat(failuresUntilRefused()).isEqualTo(Throttle.FREE_FAILURES);
    }

    @Test
    void failuresAreForgottenAfterAWhile() {
        for (int i = 0; i < Throttle.FREE_FAILURES - 1; i++) {
            assertThat(log("anna", "wrong")).isEmpty();
        }
        STORE.clock().advance(Throttle.FORGOTTEN_AFTER);
        assertThat(failuresUntilRefused()).isEqualTo(Throttle.FREE_FAILURES);
    }

    @Test
    void anUnknownLogInIsSlowedDownAlike() {
        for (int i = 0; i < Throttle.FREE_FAILURES; i++) {
            assertThat(log("nobody", "wrong")).isEmpty();
        }
        assertRefused(() -> log("nobody", "wrong"), ErrorCode.TOO_MANY);
        assertThat(log("anna", Office.PASSWORD)).isPresent();
    }

    @Test
    void whoHasLoggedInGoesOnWhileSomebodyElseGuesses() {
        assertThat(log("anna", Office.PASSWORD)).isPresent();
        assertThat(failuresUntilRefused()).isEqualTo(Throttle.FREE_FAILURES);
        assertThat(log("anna", Office.PASSWORD)).isPresent();
        STORE.clock().advance(VerifiedLogIns.BELIEVED);
        assertThat(failuresUntilRefused()).isEqualTo(1);
        assertRefused(() -> log("anna", Office.PASSWORD), ErrorCode.TOO_MANY);
    }

    @Test
    void verifiedLogInsAreBounded() {
        VerifiedLogIns verified = new VerifiedLogIns(STORE.clock());
        for (int i = 0; i < VerifiedLogIns.MOST + 10; i++) {
            verified.remember(verified.fingerprint("anna", "p" + i), "hash");
        }
        assertThat(verified.size()).isEqualTo(VerifiedLogIns.MOST);
        assertThat(verified.fingerprint("anna", "p"))
                .isNotEqualTo(new VerifiedLogIns(STORE.clock()).fingerprint("anna", "p"));
    }

    @Test
    void aSessionIsOverWhenItHasBeenIdleForTooLong() {
        String token = logIns.openSession(office.caller("anna"));
        assertThat(logIns.bySession(token).orElseThrow()).isEqualTo(office.caller("anna"));
        STORE.clock().advance(IDLE.minusMinutes(1));
        assertThat(logIns.bySession(token)).isPresent();
        STORE.clock().advance(IDLE.minusMinutes(1));
        assertThat(logIns.bySession(token)).isPresent();
        STORE.clock().advance(IDLE);
        assertThat(logIns.bySession(token)).isEmpty();
        logIns.openSession(office.caller("anna"));
        assertThat(sessions()).isEqualTo(1);
    }

    @Test
    void aSessionIsOverAfterTwelveHoursHoweverMuchItIsUsed() {
        String token = logIns.openSession(office.caller("anna"));
        Instant end = STORE.clock().instant().plus(SessionLimits.Limits.STANDARD.absolute());
        while (STORE.clock().instant().plus(IDLE).isBefore(end.plusSeconds(60))) {
            STORE.clock().advance(IDLE.minusMinutes(1));
            assertThat(logIns.bySession(token)).isPresent();
        }
        assertThat(expiry()).isBetween(end.minus(IDLE.dividedBy(12)), end);
        STORE.clock().set(end);
        assertThat(logIns.bySession(token)).isEmpty();
    }

    @Test
    void whoeverOnlyLooksDoesNotExtendASession() {
        String token = logIns.openSession(office.caller("anna"));
        STORE.clock().advance(IDLE.minusMinutes(1));
        assertThat(logIns.peek(token)).isPresent();
        STORE.clock().advance(Duration.ofMinutes(1));
        assertThat(logIns.peek(token)).isEmpty();
    }

    @Test
    void aSessionInUseIsWrittenNowAndThenOnly() {
        Duration every = IDLE.dividedBy(12);
        String token = logIns.openSession(office.caller("anna"));
        Instant first = expiry();
        STORE.clock().advance(every);
        logIns.bySession(token);
        assertThat(expiry()).isEqualTo(first);
        STORE.clock().advance(Duration.ofSeconds(1));
        logIns.bySession(token);
        assertThat(expiry()).isEqualTo(first.plus(every).plusSeconds(1));
    }

    @Test
    void failedLogInsAreInTheAuditOnceAMinuteAndNeverWithWhatWasTyped() {
        log("anna", "wrong");
        log("anna", "wrong");
        log("my password by mistake", "wrong");
        assertThat(audit()).containsExactly("anna failed log-in", "(unknown) failed log-in");
        STORE.clock().advance(FailedLogIns.QUIET);
        log("anna", "wrong");
        assertThat(audit()).hasSize(3);
    }

    private static List<String> audit() {
        return STORE.transactions()
                .read(db -> db.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.KIND.eq("log-in"))
                        .orderBy(AUDIT_ENTRY.ID)
                        .fetch(row -> row.getEntryKey() + " " + row.getWhat()));
    }

    @Test
    void aSessionSurvivesARestartAndIsClosedOnce() {
        String token = logIns.openSession(office.caller("anna"));
        String other = logIns.openSession(office.caller("anna"));
        LogInService restarted = new Office(STORE).logIns;
        assertThat(restarted.bySession(token)).isPresent();
        restarted.closeSession(token);
        restarted.closeSession("unknown");
        assertThat(logIns.bySession(token)).isEmpty();
        assertThat(logIns.bySession(other)).isPresent();
        assertThat(logIns.bySession("")).isEmpty();
        assertThat(logIns.bySession("\u0000".repeat(43))).isEmpty();
    }

    @Test
    void theDatabaseDoesNotKnowTheToken() {
        String token = logIns.openSession(office.caller("anna"));
        String kept =
                STORE.transactions().read(db -> db.fetchSingle(USER_SESSION).getTokenHash());
        assertThat(kept).hasSize(64).isNotEqualTo(token);
        assertThat(logIns.bySession(kept)).isEmpty();
    }

    @Test
    void whoIsDismissedOrGetsANewPasswordLosesAllSessions() {
        String first = logIns.openSession(office.caller("anna"));
        setPassword("another password");
        assertThat(logIns.bySession(first)).isEmpty();
        String second = logIns.openSession(office.caller("anna"));
        Caller caller = office.caller("anna");
        office.dismiss("anna", null);
        assertThat(logIns.bySession(second)).isEmpty();
        assertThat(sessions()).isZero();
        assertRefused(() -> logIns.openSession(caller), ErrorCode.UNAUTHENTICATED);
        assertRefused(() -> logIns.openSession(Caller.SYSTEM), ErrorCode.UNAUTHENTICATED);
    }

    private Optional<Caller> log(String login, String password) {
        return logIns.byPassword(login, password);
    }

    private int failuresUntilRefused() {
        for (int failures = 0; failures < 50; failures++) {
            try {
                assertThat(log("anna", "wrong")).isEmpty();
            } catch (TouchpointException refusal) {
                return failures;
            }
        }
        return -1;
    }

    private void setPassword(String password) {
        office.users.change(
                "anna", Office.settings(office.users.get("anna"), true, null, null, null, password), Caller.SYSTEM);
    }

    private static Instant expiry() {
        return STORE.transactions().read(db -> db.fetchSingle(USER_SESSION).getExpiresAt());
    }

    private static int sessions() {
        return STORE.transactions().read(db -> db.fetchCount(USER_SESSION));
    }
}
