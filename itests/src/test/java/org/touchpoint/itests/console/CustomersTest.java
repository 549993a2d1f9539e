package org.touchpoint.itests.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.touchpoint.itests.support.Office;

/** What the tests of customers start from, and where things are on their pages. */
abstract class CustomersTest extends ConsoleTest {
    static Office office() {
        return Office.of(touchpoint());
    }

    /** A customer-service rep's desk at an address. */
    Desk rep(String login, String path) {
        office().user(login, "Customer Service Rep");
        Desk desk = desk(login).open(path).logIn(Desk.PASSWORD);
        desk.page.locator("tp-log-in").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return desk;
    }

    static void customer(String number, String name, String contact, String phone, String city) {
        office().admin()
                .post("/api/customers", """
                        {"number": "%s", "name": "%s", "contacts": [{"name": "%s", "phone": "%s"}],
                         "addresses": [{"kind": "bill-to", "street": "1 Main Street", "city": "%s"}]}
                        """.formatted(number, name, contact, phone, city))
                .ok();
    }

    static Locator field(Desk desk, String label) {
        return desk.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    static Locator heading(Desk desk) {
        return desk.page.locator("main h1");
    }

    static Locator pinned(Desk desk) {
        return desk.page.locator("tp-pinned-follow-ups");
    }

    static Locator line(Desk desk) {
        return desk.page.locator("tp-time-line");
    }

    static Locator rows(Desk desk) {
        return desk.page.locator("tp-grid .rows [role=row]");
    }

    static Locator count(Desk desk) {
        return desk.page.locator("tp-customers-page .head [role=status]");
    }
}
