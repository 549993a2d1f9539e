package org.touchpoint.core.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.core.identity.internal.Refusals.assertRefused;
import static org.touchpoint.core.store.tables.Tables.AUDIT_ENTRY;
import static org.touchpoint.core.store.tables.Tables.FOLLOW_UP;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.Group;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.api.user.Role;
import org.touchpoint.api.user.User;
import org.touchpoint.api.user.UserSettings;
import org.touchpoint.core.store.tables.tables.records.AuditEntryRecord;
import org.touchpoint.core.store.testing.TestStore;

class UserServiceTest {
    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private static final LocalDate MAY_4 = LocalDate.of(2026, 5, 4);

    private Office office;
    private UserService users;

    @BeforeEach
    void start() {
        office = Office.started(STORE);
        users = office.users;
    }

    @Test
    void keepsEverythingThatIsSaidAboutAUser() {
        users.saveGroup(new Group("Sales", "", List.of()), Caller.SYSTEM);
        User made = users.create(
                " Judy.Adams ",
                new UserSettings(
                        " Judy Adams ",
                        "judy@acme.example",
                        "555 0100",
                        true,
                        MAY_4,
                        MAY_4.plusDays(3),
                        "ADMIN",
                        List.of("purchasing", "CRM Manager", "CRM Manager"),
                        List.of("sales"),
                        "12345678"),
                Caller.SYSTEM);
        assertThat(made).isEqualTo(users.get("JUDY.adams"));
        assertThat(made)
                .isEqualTo(new User(
                        made.id(),
                        "judy.adams",
                        "Judy Adams",
                        "judy@acme.example",
                        "555 0100",
                        true,
                        MAY_4,
                        MAY_4.plusDays(3),
                        "admin",
                        List.of("CRM Manager", "Purchasing"),
                        List.of("Sales"),
                        List.of(
                                "CRM",
                                "Order Entry",
                                "Credit Release",
                                "Price Release",
                                "Operational Release",
                                "Product Maintenance",
                                "Follow-up")));
        assertRefused(() -> users.get("nobody"), ErrorCode.NOT_FOUND, "user");
    }

    @Test
    void listsByLogInAndFindsPartsOfNames() {
        office.hire("bob");
        office.hire("anna");
        assertThat(logins(null, new PageRequest(0, 2))).containsExactly("admin", "anna");
        assertThat(logins(null, new PageRequest(1, 2))).containsExactly("bob");
        assertThat(logins(" ANN", PageRequest.FIRST)).containsExactly("anna");
        assertThat(logins("ministrat", PageRequest.FIRST)).containsExactly("admin");
        assertThat(users.list("n", new PageRequest(0, 1)).total()).isEqualTo(2);
    }

    @Test
    void ofManyWhoWantTheSameLogInAtOnceOneGetsIt() throws InterruptedException {
        List<Object> outcomes = Office.together(Collections.nCopies(6, (Callable<Object>) () -> office.hire("race")));
        assertThat(outcomes).filteredOn(User.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ErrorCode.CONFLICT::equals).hasSize(5);
        assertRefused(() -> office.hire("RACE"), ErrorCode.CONFLICT, "login");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "ü", "-x", "system", "SYSTEM", "accountcsr", "user:x", "a\u0000"})
    void refusesWhatIsNoLogIn(String login) {
        assertRefused(() -> users.create(login, Office.working("x"), Caller.SYSTEM), ErrorCode.INVALID, "login");
    }

    @ParameterizedTest
    @CsvSource({
        "fullName, ' '",
        "email, x",
        "phone, x",
        "standIn, nobody",
        "standIn, anna",
        "roles[1], None",
        "groups[0], None",
        "password, 1234567",
        "password, ",
    })
    void refusesWhatCannotBeKept(String field, String value) {
        UserSettings given = new UserSettings(
                field.equals("fullName") ? value : "Anna",
                field.equals("email") ? value : null,
                field.equals("phone") ? value : null,
                true,
                null,
                null,
                field.equals("standIn") ? value : null,
                field.startsWith("roles") ? List.of("Purchasing", value) : null,
                field.startsWith("groups") ? List.of(value) : null,
                field.equals("password") ? value : "12345678");
        assertRefused(() -> users.create("anna", given, Caller.SYSTEM), ErrorCode.INVALID, field);
        assertRefused(() -> users.get("anna"), ErrorCode.NOT_FOUND, "user");
    }

    @Test
    void anAbsenceHasABeginningAndEndsAfterIt() {
        office.hire("anna");
        assertRefused(() -> office.sendAway("anna", null, null, MAY_4), ErrorCode.INVALID, "absentTo");
        assertRefused(() -> office.sendAway("anna", null, MAY_4, MAY_4.minusDays(1)), ErrorCode.INVALID, "absentTo");
        assertRefused(() -> office.sendAway("anna", null, LocalDate.MAX, null), ErrorCode.INVALID, "absentFrom");
    }

    @Test
    void changingNeedsAdministration() {
        office.hire("mia", "CRM Manager");
        Caller mia = office.caller("mia");
        assertRefused(() -> users.create("x", Office.working("x"), mia), ErrorCode.FORBIDDEN);
        assertRefused(() -> users.change("mia", Office.working("mia", "Administrator"), mia), ErrorCode.FORBIDDEN);
        assertRefused(
                () -> users.saveRole(new Role("CRM Manager", List.of("Administration")), mia), ErrorCode.FORBIDDEN);
        assertRefused(() -> users.saveGroup(new Group("G", "", List.of()), mia), ErrorCode.FORBIDDEN);
    }

    @Test
    void somebodyAlwaysHoldsAdministration() {
        assertRefused(() -> office.dismiss("admin", null), ErrorCode.CONFLICT, "active");
        assertRefused(
                () -> users.change("admin", Office.working("admin", "Purchasing"), Caller.SYSTEM),
                ErrorCode.CONFLICT,
                "roles");
        assertRefused(
                () -> users.saveRole(new Role("Administrator", List.of("CRM")), Caller.SYSTEM),
                ErrorCode.CONFLICT,
                "jobFunctions");
        assertThat(users.get("admin").jobFunctions()).hasSize(JobFunction.values().length);
        office.hire("second", "Administrator");
        office.dismiss("admin", null);
        assertThat(users.get("admin").active()).isFalse();
    }

    @Test
    void whoeverHasOpenFollowUpsIsDismissedWithAStandInWhoWorks() {
        office.hire("kris", "Purchasing");
        office.hire("judy", "Purchasing");
        office.hire("mia", "Purchasing");
        office.dismiss("mia", null);
        long kris = office.caller("kris").userId();
        openFollowUp(kris);

        assertRefused(() -> office.dismiss("kris", null), ErrorCode.CONFLICT, "active");
        assertRefused(() -> office.dismiss("kris", "mia"), ErrorCode.CONFLICT, "active");
        assertThat(users.get("kris").active()).isTrue();
        office.dismiss("kris", "judy");

        assertThat(users.get("kris").active()).isFalse();
        assertThat(new RoutingService(office.people)
                        .today()
                        .substitutes()
                        .get(kris)
                        .userId())
                .isEqualTo(office.caller("judy").userId());
    }

    private static void openFollowUp(long assignee) {
        long customer = STORE.seed().customer("10023");
        STORE.transactions()
                .write(db -> db.insertInto(FOLLOW_UP)
                        .set(FOLLOW_UP.ID, 1L)
                        .set(FOLLOW_UP.GROUP_ID, 1L)
                        .set(FOLLOW_UP.SUBJECT, "hand:1")
                        .set(FOLLOW_UP.EPISODE, 0)
                        .set(FOLLOW_UP.ASSIGNEE_ID, assignee)
                        .set(FOLLOW_UP.CUSTOMER_ID, customer)
                        .set(FOLLOW_UP.STATUS, "Open")
                        .set(FOLLOW_UP.CLOSED, false)
                        .set(FOLLOW_UP.PRIORITY, 2)
                        .set(FOLLOW_UP.SOURCE, "CRM")
                        .set(FOLLOW_UP.MEDIA, "Follow-up Queue")
                        .set(FOLLOW_UP.START_AT, TestStore.START)
                        .set(FOLLOW_UP.FIRST_START_AT, TestStore.START)
                        .set(FOLLOW_UP.MOVES, 0)
                        .set(FOLLOW_UP.REASON, "Made by hand.")
                        .set(FOLLOW_UP.CREATED_AT, TestStore.START)
                        .execute());
    }

    @RepeatedTest(3)
    void twoAdministratorsWhoDismissEachOtherAtOnceLeaveOne() throws InterruptedException {
        office.hire("second", "Administrator");
        List<Object> outcomes = Office.together(List.of(
                (Callable<Object>) () -> users.change("admin", off("admin"), Caller.SYSTEM),
                () -> users.change("second", off("second"), Caller.SYSTEM)));
        assertThat(outcomes).filteredOn(ErrorCode.CONFLICT::equals).hasSize(1);
        assertThat(List.of(users.get("admin").active(), users.get("second").active()))
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void usersChangeTheirOwnPassword() {
        office.hire("anna");
        Caller anna = office.caller("anna");
        String session = office.logIns.openSession(anna);
        assertRefused(() -> users.changeOwnPassword("wrong", "new password", anna), ErrorCode.INVALID, "oldPassword");
        assertRefused(() -> users.changeOwnPassword(Office.PASSWORD, "short", anna), ErrorCode.INVALID, "newPassword");
        assertThat(office.logIns.bySession(session)).isPresent();

        users.changeOwnPassword(Office.PASSWORD, "new password", anna);

        assertThat(office.logIns.byPassword("anna", "new password")).isPresent();
        assertThat(office.logIns.byPassword("anna", Office.PASSWORD)).isEmpty();
        assertThat(office.logIns.bySession(session)).isEmpty();
        assertRefused(() -> users.changeOwnPassword("x", "new password", Caller.SYSTEM), ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void guessingTheOldPasswordIsSlow() {
        office.hire("anna");
        Caller anna = office.caller("anna");
        for (int i = 0; i < Throttle.FREE_FAILURES; i++) {
            assertRefused(
                    () -> users.changeOwnPassword("wrong", "new password", anna), ErrorCode.INVALID, "oldPassword");
        }
        assertRefused(() -> users.changeOwnPassword(Office.PASSWORD, "new password", anna), ErrorCode.TOO_MANY);
    }

    @Test
    void rolesAndGroupsAreReplacedWhateverTheCaseOfTheirName() {
        office.hire("anna", "Purchasing");
        office.hire("bob");
        users.saveRole(new Role("purchasing", List.of("follow-up", "Price Release")), Caller.SYSTEM);
        assertThat(users.get("anna").jobFunctions()).containsExactly("Price Release", "Follow-up");
        assertThat(users.get("anna").roles()).containsExactly("purchasing");

        users.saveGroup(new Group("Sales", "All", List.of("BOB", "anna")), Caller.SYSTEM);
        assertThat(users.saveGroup(new Group("SALES", " ", List.of("bob")), Caller.SYSTEM))
                .isEqualTo(new Group("SALES", "", List.of("bob")));
        assertThat(users.groups()).hasSize(1);
        assertThat(users.get("anna").groups()).isEmpty();
        assertRefused(
                () -> users.saveGroup(new Group("G", "", List.of("bob", "x")), Caller.SYSTEM),
                ErrorCode.INVALID,
                "members[1]");
        assertRefused(
                () -> users.saveRole(new Role("R", List.of("x")), Caller.SYSTEM), ErrorCode.INVALID, "jobFunctions[0]");
        assertRefused(
                () -> users.saveGroup(new Group("Account CSR", "", List.of()), Caller.SYSTEM),
                ErrorCode.INVALID,
                "name");
    }

    private UserSettings off(String login) {
        return Office.settings(users.get(login), false, null, null, null, null);
    }

    private List<String> logins(String text, PageRequest page) {
        return users.list(text, page).items().stream().map(User::login).toList();
    }

    @Test
    void theAuditHasWhoChangedWhatFromWhatToWhatAndNeverAPassword() {
        Caller admin = office.caller("admin");
        users.create("berta", Office.working("berta", "Account Executive"), admin);
        users.saveRole(new Role("Account Executive", List.of("Follow-up")), admin);
        users.saveGroup(new Group("Night", "", List.of("berta")), admin);
        User berta = users.get("berta");
        users.change("berta", Office.settings(berta, false, null, null, null, "a new password"), admin);
        users.change("berta", Office.settings(users.get("berta"), false, null, null, null, null), admin);
        List<AuditEntryRecord> entries = STORE.transactions()
                .read(db -> db.selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.WHO.eq("admin"))
                        .orderBy(AUDIT_ENTRY.ID)
                        .fetch());
        assertThat(entries)
                .extracting(entry -> entry.getKind() + " " + entry.getEntryKey() + " " + entry.getWhat())
                .containsExactly(
                        "user berta created",
                        "role Account Executive changed",
                        "group Night created",
                        "user berta changed");
        assertThat(entries.get(1).getChanges()).contains("jobFunctions").contains("Order Entry");
        assertThat(entries.get(3).getChanges())
                .contains("[\"active\",\"true\",\"false\"]")
                .contains("[\"password\",null,\"set anew\"]");
        assertThat(entries.toString()).doesNotContain("a new password").doesNotContain("correct horse");
    }
}
