package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A user's console in a page of its own, found by what a user reads: names of buttons, fields and headings. */
final class Screen {
    final Page page;
    final Desk desk;

    private Screen(Desk desk) {
        this.desk = desk;
        this.page = desk.page;
    }

    /** The user logs in, and has the Home Page before him. */
    static Screen of(Desk desk) {
        desk.open("/").logIn(Desk.PASSWORD);
        assertThat(desk.page.locator("tp-queue-pane")).isVisible();
        return new Screen(desk);
    }

    /** Goes to a page as everybody does: by its link in the navigation. */
    Screen go(String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    Locator button(String name) {
        return exactly(AriaRole.BUTTON, name);
    }

    Locator link(String name) {
        return exactly(AriaRole.LINK, name);
    }

    Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    Locator item(String name) {
        return page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** One of several of which one is chosen. */
    Locator choice(String name) {
        return exactly(AriaRole.RADIO, name);
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** A row of the list on the page. */
    Locator row(String text) {
        return page.locator("tp-grid .rows [role=row]").filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator toast() {
        return desk.toast();
    }

    /** The row of My Follow-up that has a customer's name. */
    Locator followUp(String customer) {
        return desk.rows().filter(new Locator.FilterOptions().setHasText(customer));
    }

    /** Display Options: the queue shows the follow-ups of one event alone. */
    void showOnly(String event) {
        button("Display Options").click();
        Locator options = page.locator("tp-options-dialog");
        options.getByLabel(event).check();
        options.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .click();
        assertThat(page.locator("tp-queue-filter li")).hasText(Pattern.compile("Event: " + event + ".*"));
    }

    /** Accept below the follow-up that is open. */
    void acceptFollowUp() {
        page.locator("tp-accept-bar")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept"))
                .click();
    }

    private Locator exactly(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
