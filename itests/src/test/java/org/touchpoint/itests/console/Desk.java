package org.touchpoint.itests.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Office;

/** A user's page, as the user sees and works it. */
final class Desk {
    static final String PASSWORD = "correct horse battery";

    final Page page;
    private final Distribution touchpoint;
    private final Office office;
    private final String login;

    Desk(Distribution touchpoint, String login, Page page) {
        this.touchpoint = touchpoint;
        this.office = Office.of(touchpoint);
        this.login = login;
        this.page = page;
    }

    /** Makes the user, with one follow-up of the event Oops for each customer, in this order. */
    Desk with(String... customers) {
        office.user(login, "Account Executive");
        for (String name : customers) {
            followUp(name);
        }
        return this;
    }

    /** Makes one more follow-up of the event Oops, for a new customer of the user's. */
    void followUp(String name) {
        String number = office.admin()
                .post("/api/customers", """
                        {"name": "%s", "accountExecutive": "%s", "accountCsr": "%s",
                         "contacts": [{"name": "Mr. Smith", "phone": "847-768-3153", "email": "smith@smithville.example"}]}
                        """.formatted(name, login, login))
                .ok()
                .path("number")
                .asText();
        office.order(number, "OOPS", 1);
        office.followUps("event=Oops&assignee=" + login + "&customer=" + number, 1);
    }

    Desk open(String path) {
        page.navigate(touchpoint.uri(path).toString());
        return this;
    }

    /** Types log-in and password into the log-in and sends it. */
    Desk logIn(String password) {
        page.getByLabel("Log-in").fill(login);
        page.getByLabel("Password").fill(password);
        page.keyboard().press("Enter");
        return this;
    }

    /** The user's open page, with the queue in sight and in focus. */
    Desk logIn() {
        open("/").logIn(PASSWORD);
        rows().first().waitFor();
        focusedList().waitFor();
        return this;
    }

    Locator rows() {
        return page.locator("tp-queue-list [role=option]");
    }

    Locator chosen() {
        return page.locator("tp-queue-list [aria-selected=true] .customer");
    }

    Locator focusedList() {
        return page.locator("tp-queue-list [role=listbox]:focus");
    }

    Locator heading() {
        return page.locator("tp-follow-up-view h2");
    }

    Locator details() {
        return page.getByLabel("Details", new Page.GetByLabelOptions().setExact(true));
    }

    Locator toast() {
        return page.locator("tp-toast .toast");
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** What the server knows about this user's follow-up for a customer. */
    JsonNode onServer(String customer) {
        for (JsonNode item : office.as(login)
                .get("/api/follow-ups?assignee=me&status=all")
                .ok()
                .path("items")) {
            if (item.path("customerName").asText().equals(customer)) {
                return item;
            }
        }
        throw new AssertionError("there is no follow-up for " + customer);
    }
}
