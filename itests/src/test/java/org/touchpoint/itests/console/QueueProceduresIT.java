package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Office;

/** What both documents let people do with what is in the queues: route, reschedule, override. Every onlooker has a browser of his own. */
class QueueProceduresIT extends ConsoleTest {
    @Override
    void prepare(Office office) {
        office.product("OOPS", "0.00").activate("Oops");
        office.user("suellyn", "CRM Manager");
    }

    @Test
    void howToRouteAFollowUpToTwoUsersAndCloseOneCopy() {
        Office.of(touchpoint()).user("barry", "Account Executive").user("debbie", "Customer Service Rep");
        desk("rhea").with("Koi Computer");
        Screen rhea = Screen.of(desk("rhea"));
        Screen barry = Screen.of(desk("barry"));
        Screen debbie = Screen.of(desk("debbie"));

        rhea.followUp("Koi Computer").dblclick();
        rhea.desk.details().fill("The invoice is wrong as well.");
        for (String name : new String[] {"Barry", "Debbie"}) {
            rhea.page.getByLabel("Route a copy to").fill(name);
            rhea.page
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name + " Adams"))
                    .click();
        }
        Pictures.take(rhea.page, "home-route");
        rhea.acceptFollowUp();
        assertThat(barry.followUp("Koi Computer")).hasCount(1);
        assertThat(debbie.followUp("Koi Computer")).hasCount(1);

        barry.followUp("Koi Computer").dblclick();
        assertThat(barry.desk.details()).hasValue("The invoice is wrong as well.");
        barry.choice("Closed").check();
        barry.acceptFollowUp();

        assertThat(barry.followUp("Koi Computer")).hasCount(0);
        assertThat(debbie.followUp("Koi Computer")).hasCount(1);
        assertThat(rhea.followUp("Koi Computer")).hasCount(1);
        rhea.followUp("Koi Computer").click();
        Locator copies = rhea.page.locator("tp-copies-list li");
        assertThat(copies.filter(new Locator.FilterOptions().setHasText("Barry Adams")))
                .containsText("Closed");
        assertThat(copies.filter(new Locator.FilterOptions().setHasText("Debbie Adams")))
                .containsText("Open");
        Pictures.take(rhea.page, "home-copies");
    }

    @Test
    void howToChangeTheDateOfAnOpenCallSoThatItIsOnTheCalendar() {
        desk("cleo").with("Zip Prints", "Wizard Computers");
        Screen cleo = Screen.of(desk("cleo"));
        LocalDate day = LocalDate.now().plusDays(40);
        cleo.followUp("Zip Prints").dblclick();
        cleo.field("Reschedule").fill(day + " 14:00");
        cleo.acceptFollowUp();
        assertThat(cleo.toast()).containsText("Zip Prints moved to");

        cleo.go("My Follow-up");
        Locator calendar = cleo.page.locator("tp-calendar");
        String month = day.getMonth().getDisplayName(TextStyle.FULL, Locale.US);
        Locator then = calendar.locator(
                "button[aria-label*='%s %d, %d']".formatted(month, day.getDayOfMonth(), day.getYear()));
        while (!calendar.locator("#month").textContent().contains(month)) {
            calendar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Next month"))
                    .click();
        }
        assertThat(then).hasAttribute("aria-label", Pattern.compile("1 entry"));
        then.click();
        assertThat(cleo.desk.rows()).hasCount(1);
        assertThat(cleo.followUp("Zip Prints")).hasCount(1);
        Pictures.take(cleo.page, "home-calendar");
    }

    @Test
    void howToOverrideManyFollowUpsOfAUserAtOnce() {
        desk("frank").with("Frank One", "Frank Two", "Frank Three", "Frank Four", "Frank Five");
        Office.of(touchpoint()).user("stella", "Account Executive");
        Screen stella = Screen.of(desk("stella"));
        Screen frank = Screen.of(desk("frank"));
        Screen suellyn = Screen.of(desk("suellyn"));

        suellyn.go("Override").item("Frank Adams").click();
        suellyn.row("Frank One").click();
        suellyn.row("Frank Three").click(with(KeyboardModifier.SHIFT));
        suellyn.row("Frank Five").click(with(KeyboardModifier.CONTROL));
        Locator many = suellyn.page.locator("tp-override-many");
        assertThat(many).containsText("4 follow-ups chosen");
        assertThat(many.getByLabel("Details")).isDisabled();
        many.getByLabel("New Route To").fill("stella");
        many.getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setName("Stella Adams"))
                .click();
        Pictures.take(suellyn.page, "override-many");
        many.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .click();

        assertThat(suellyn.toast()).containsText("4 follow-ups rerouted to Stella Adams");
        assertThat(stella.desk.rows()).hasCount(4);
        assertThat(frank.desk.rows()).hasCount(1);
        assertThat(frank.followUp("Frank Four")).hasCount(1);

        suellyn.item("Stella Adams").click();
        suellyn.row("Frank One").click();
        suellyn.row("Frank Two").click(with(KeyboardModifier.CONTROL));
        suellyn.button("Delete all").click();
        suellyn.button("Delete 2").click();
        assertThat(suellyn.toast()).containsText("2 follow-ups deleted");
        assertThat(stella.desk.rows()).hasCount(2);
    }

    @Test
    void howToOverrideOneFollowUpOfAUser() {
        desk("brian").with("Comp Technologies", "Miken Corporation");
        Screen brian = Screen.of(desk("brian"));
        Screen suellyn = Screen.of(desk("suellyn"));

        suellyn.go("Override").item("Brian Adams").click();
        suellyn.row("Miken Corporation").click();
        Locator one = suellyn.page.locator("tp-override-one");
        one.getByLabel("Priority").selectOption("Urgent");
        one.getByLabel("Details").fill("Call before noon.");
        one.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .click();

        assertThat(suellyn.toast()).containsText("1 follow-up overridden");
        assertThat(brian.followUp("Miken Corporation")).containsText("Urgent priority");
        brian.followUp("Miken Corporation").click();
        assertThat(brian.desk.details()).hasValue("Call before noon.");
    }

    private static Locator.ClickOptions with(KeyboardModifier key) {
        return new Locator.ClickOptions().setModifiers(List.of(key));
    }
}
