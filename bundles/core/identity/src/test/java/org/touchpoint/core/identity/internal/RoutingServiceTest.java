package org.touchpoint.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.touchpoint.core.identity.internal.Refusals.assertRefused;
import static org.touchpoint.core.store.tables.Tables.APP_USER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.Group;
import org.touchpoint.core.store.spi.Route;
import org.touchpoint.core.store.spi.Routing.Assignment;
import org.touchpoint.core.store.testing.TestStore;

class RoutingServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    /** The clock of {@link TestStore} starts on this day. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private Office office;
    private RoutingService routing;
    private long judy;
    private long bob;
    private long mia;
    private long admin;

    @BeforeEach
    void start() {
        office = Office.started(STORE);
        routing = office.routing;
        admin = office.users.get("admin").id();
        judy = office.hire("judy", "Account Executive").id();
        bob = office.hire("bob", "Customer Service Rep").id();
        mia = office.hire("mia", "CRM Manager").id();
    }

    @Test
    void routesToThePeopleOfTheCustomerAndNamedOnesEachOnce() {
        group("Sales", "bob", "judy", "mia");
        assertThat(assign(
                        judy, bob, "Account Executive", "account csr", "AccountCSR", "user:Mia", "group:sales", "judy"))
                .containsExactly(plain(judy), plain(bob), plain(mia));
    }

    @Test
    void aGroupIsExpandedInTheOrderOfItsLogIns() {
        group("Sales", "mia", "judy", "bob");
        assertThat(assign(null, null, "Sales")).containsExactly(plain(bob), plain(judy), plain(mia));
    }

    @Test
    void aMissingPersonIsReplacedByTheCrmManagerWithTheReason() {
        assertThat(assign(null, bob, "Account Executive", "Account CSR"))
                .containsExactly(
                        new Assignment(mia, "The customer has no account executive; this falls to the CRM manager."),
                        plain(bob));
    }

    @Test
    void withoutACrmManagerItFallsToTheAdministrator() {
        office.dismiss("mia", null);
        assertThat(assign(null, null, "Account CSR"))
                .containsExactly(
                        new Assignment(
                                admin,
                                "The customer has no account CSR; this falls to the administrator, as there is no CRM manager."));
        long second = office.hire("ada", "Administrator").id();
        office.dismiss("admin", null);
        assertThat(assign(null, null, "Account CSR"))
                .extracting(Assignment::userId)
                .containsExactly(second);
    }

    @Test
    void theAdministratorIsNoCrmManagerThoughHoldingAllFunctions() {
        assertThat(routing.today().fallback("x").userId()).isEqualTo(mia);
        long max = office.hire("max", "CRM Manager").id();
        assertThat(routing.today().fallback("x").userId()).isEqualTo(mia);
        office.sendAway("mia", null, TODAY, TODAY);
        assertThat(routing.today().fallback("x").userId()).isEqualTo(max);
    }

    @Test
    void theStandInTakesOverFromTheFirstToTheLastDayOfTheAbsence() {
        office.sendAway("judy", "bob", TODAY.plusDays(1), TODAY.plusDays(2));
        assertThat(assign(judy, null, "Account Executive")).containsExactly(plain(judy));
        for (int day = 1; day <= 2; day++) {
            STORE.clock().advance(Duration.ofDays(1));
            assertThat(assign(judy, null, "Account Executive"))
                    .containsExactly(new Assignment(bob, "Stands in for Judy, who is absent until 2026-03-04."));
        }
        STORE.clock().advance(Duration.ofDays(1));
        assertThat(assign(judy, null, "Account Executive")).containsExactly(plain(judy));
    }

    @Test
    void chainsOfStandInsAreFollowedAndCirclesEnd() {
        office.sendAway("judy", "bob", TODAY, null);
        office.dismiss("bob", "mia");
        assertThat(assign(judy, bob, "Account Executive", "Account CSR"))
                .containsExactly(new Assignment(mia, "Stands in for Judy, who is absent."));
        assertThat(assign(null, bob, "Account CSR"))
                .containsExactly(new Assignment(mia, "Stands in for Bob, who is no longer active."));
        office.dismiss("bob", "judy");
        assertThat(assign(judy, null, "Account Executive"))
                .containsExactly(new Assignment(
                        mia, "Judy is absent, and no stand-in is there; this falls to the CRM manager."));
    }

    @Test
    void aGroupPassesOverWhoIsAwayUntilNobodyIsLeft() {
        group("Sales", "bob", "judy");
        group("Nobody");
        office.sendAway("judy", null, TODAY, null);
        assertThat(assign(null, null, "Sales")).containsExactly(plain(bob));
        office.sendAway("bob", null, TODAY, null);
        assertThat(assign(null, null, "Sales"))
                .containsExactly(new Assignment(
                        mia, "The group Sales has nobody who is there today; this falls to the CRM manager."));
        assertThat(assign(null, null, "Nobody"))
                .containsExactly(
                        new Assignment(mia, "The group Nobody has no members; this falls to the CRM manager."));
    }

    @Test
    void nobodyAtAllIsTheCrmManagerToo() {
        assertThat(routing.today().assign(List.of(), null, null))
                .containsExactly(new Assignment(mia, "Nobody is routed to; this falls to the CRM manager."));
        assertThat(routing.today().assign(List.of(new Route(Route.Kind.USER, -1L, null)), judy, bob))
                .containsExactly(
                        new Assignment(mia, "The user routed to does not exist; this falls to the CRM manager."));
    }

    @Test
    void substitutesNameEverybodyWhoIsAway() {
        office.sendAway("judy", "bob", TODAY, null);
        office.dismiss("mia", null);
        assertThat(routing.today().substitutes())
                .hasSize(2)
                .containsEntry(judy, new Assignment(bob, "Stands in for Judy, who is absent."))
                .containsEntry(
                        mia,
                        new Assignment(
                                admin,
                                "Mia is no longer active, and no stand-in is there;"
                                        + " this falls to the administrator, as there is no CRM manager."));
    }

    @Test
    void entriesAreDescribedAsTheyAreTaken() {
        group("Sales");
        List<Route> routes = routing.resolve("routeTo", List.of("accountexecutive", "ACCOUNT CSR", "JUDY", "sales"));
        List<String> described = routing.describe(routes);
        assertThat(described).containsExactly("Account Executive", "Account CSR", "user:judy", "group:Sales");
        assertThat(routing.resolve("routeTo", described)).isEqualTo(routes);
    }

    @Test
    void anEntryThatNamesNobodyIsRefused() {
        for (String entry : Arrays.asList("nobody", "user:nobody", "group:judy", "user:", "", null)) {
            assertRefused(
                    () -> routing.resolve("routeTo", Arrays.asList("judy", entry)), ErrorCode.INVALID, "routeTo[1]");
        }
    }

    @Test
    void aLogInGoesBeforeAGroupOfTheSameName() {
        group("judy", "bob");
        assertThat(assign(null, null, "judy")).containsExactly(plain(judy));
        assertThat(assign(null, null, "group:judy")).containsExactly(plain(bob));
    }

    @Test
    void theRulesAreReadAgainAfterAChangeOnly() {
        assertThat(routing.today()).isSameAs(routing.today());
        office.sendAway("judy", "bob", TODAY, null);
        assertThat(routing.today().substitutes()).containsKey(judy);
    }

    @Test
    void aChangeThatWasTakenBackIsNotRemembered() {
        assertThatThrownBy(() -> STORE.transactions().write(db -> {
                    office.sendAway("judy", "bob", TODAY, null);
                    throw new IllegalStateException("roll back");
                }))
                .hasMessage("roll back");
        STORE.clock().advance(Duration.ofMillis(People.LONGEST_MILLIS));
        assertThat(assign(judy, null, "Account Executive")).containsExactly(plain(judy));
    }

    @Test
    void aChangeBesideThisProcessIsSeenWithinSeconds() {
        assertThat(routing.today().substitutes()).isEmpty();
        STORE.transactions()
                .write(db -> db.update(APP_USER)
                        .set(APP_USER.ACTIVE, false)
                        .where(APP_USER.ID.eq(judy))
                        .execute());
        STORE.clock().advance(Duration.ofMillis(People.LONGEST_MILLIS));
        assertThat(routing.today().substitutes()).containsKey(judy);
    }

    private List<Assignment> assign(Long executive, Long csr, String... routeTo) {
        return routing.today().assign(routing.resolve("routeTo", List.of(routeTo)), executive, csr);
    }

    private void group(String name, String... members) {
        office.users.saveGroup(new Group(name, "", List.of(members)), Caller.SYSTEM);
    }

    private static Assignment plain(long userId) {
        return new Assignment(userId, null);
    }
}
