package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.ExtensionJar;
import org.touchpoint.itests.support.Office;

/** Plugins add to the console, and go from it, while pages are open. */
class ExtensionsIT extends ConsoleTest {
    @TempDir
    Path folder;

    @AfterEach
    void takeAway() throws IOException {
        for (String name : new String[] {"customer-pulse.jar", "bad.jar", "more.jar", "page.jar"}) {
            Files.deleteIfExists(deployed(name));
        }
    }

    @Test
    void aPanelATabAndATileComeAndGoWithTheirBundle() throws IOException {
        Desk desk = desk("pat").with("Pat One").logIn();
        desk.chosen().waitFor();
        desk.press("Enter");
        desk.details().fill("Half a sentence");
        Desk customer = new Desk(touchpoint(), "pat", desk.page.context().newPage());
        customer.open("/customers/" + desk.onServer("Pat One").path("customer").asText());

        deploy(Distribution.extra("customer-pulse.jar"), "customer-pulse.jar");

        assertThat(panel(desk, "Customer Pulse")).containsText("1 order in twelve months, the last one today");
        assertThat(desk.details()).hasValue("Half a sentence");
        Browser.requireAccessible(desk.page, "a follow-up with a plugin's panel");
        customer.page.getByRole(AriaRole.TAB, named("Pulse")).click();
        assertThat(customer.page.getByRole(AriaRole.TABLE)).containsText("Orders by month");
        Browser.requireAccessible(customer.page, "a customer's tab of a plugin");
        Desk home = new Desk(touchpoint(), "pat", desk.page.context().newPage()).open("/");
        assertThat(panel(home, "My day")).containsText("1 of 1 open follow-ups are due");

        Files.delete(deployed("customer-pulse.jar"));

        assertThat(panel(desk, "Customer Pulse")).hasCount(0);
        assertThat(panel(home, "My day")).hasCount(0);
        assertThat(customer.page.getByRole(AriaRole.TAB, named("Pulse"))).hasCount(0);
        assertThat(desk.details()).hasValue("Half a sentence");
    }

    @Test
    void onePanelThatThrowsIsTakenAwayAndNamedAndThePageLivesOn() throws IOException {
        Desk desk = desk("peg").with("Peg One").logIn();
        desk.press("Enter");
        deploy(ExtensionJar.make(folder, "com.partner.bad", "Bad Panels", """
                        export const activate = () => [
                          { id: 'one', point: 'followup.details.panel', title: 'Broken', mount: () => { throw new Error('out of paper'); } },
                          { id: 'two', point: 'followup.details.panel', title: 'Whole', mount: (host) => { host.textContent = 'All is well'; } },
                        ];
                        """), "bad.jar");

        assertThat(desk.toast())
                .containsText("“Broken” of the plugin Bad Panels 1.0.0 has failed and is not shown: out of paper");
        assertThat(panel(desk, "Whole")).containsText("All is well");
        assertThat(panel(desk, "Broken")).hasCount(0);
        desk.details().fill("Goes on");
        desk.press("Control+Enter");
        await().until(() -> desk.onServer("Peg One").path("details").asText().equals("Goes on"));
    }

    @Test
    void aPluginBringsAColumnABadgeAndAnEditorOfItsParameters() throws IOException {
        office().user("mona", "CRM Manager");
        Desk desk = desk("pam").with("Pam One");
        String order = desk.onServer("Pam One").path("order").asText();
        deploy(ExtensionJar.make(folder, "com.partner.more", "More", """
                        export const activate = () => [
                          { id: 'weekday', point: 'followup.column', title: 'Ring', value: ({ priority }) => `${priority} bell` },
                          { id: 'free', point: 'order.line.badge', title: 'Free', value: ({ price }) => (price === 0 ? 'free of charge' : null) },
                          { id: 'span', point: 'plugin.config.editor', title: 'Span', type: 'NoOrder60Days',
                            mount(host, model) {
                              const button = document.createElement('button');
                              button.addEventListener('click', () => model.set('daysWithout', 45));
                              const update = (now) => { model = now; button.textContent = `${now.values.daysWithout} days: make it 45`; };
                              update(model);
                              host.append(button);
                              return { update };
                            } },
                        ];
                        """), "more.jar");

        Desk manager = new Desk(touchpoint(), "mona", browser().page(1400, 900, ColorScheme.LIGHT));
        manager.open("/override?assignee=pam").logIn(Desk.PASSWORD);
        assertThat(manager.page.locator("tp-grid")).containsText("High bell");
        manager.open("/orders/" + order);
        assertThat(manager.page.locator("tp-order-lines-table")).containsText("free of charge");
        manager.open("/events/NoOrder60Days");
        manager.button("60 days: make it 45").click();
        assertThat(manager.button("45 days: make it 45")).isVisible();
        manager.button("Accept").click();
        assertThat(manager.toast()).containsText("NoOrder60Days is saved");

        Files.delete(deployed("more.jar"));
        assertThat(manager.page.getByLabel("Days without an order")).hasValue("45");
    }

    @Test
    void aPluginBringsAPageAndACommand() throws IOException {
        office().user("pip", "Customer Service Rep");
        Desk desk = new Desk(touchpoint(), "pip", browser().page(1400, 900, ColorScheme.LIGHT));
        desk.open("/").logIn(Desk.PASSWORD);
        deploy(ExtensionJar.make(folder, "com.partner.page", "Pages", """
                        export const activate = ({ say }) => [
                          { id: 'map', point: 'nav.page', title: 'Map', mount: (host) => { host.textContent = 'Here be dragons'; } },
                          { id: 'greet', point: 'command', title: 'Greet everybody', run: () => say('Good morning') },
                        ];
                        """), "page.jar");

        desk.page.getByRole(AriaRole.LINK, named("Map")).click();
        assertThat(desk.page.locator("tp-plugin-page")).containsText("Here be dragons");
        desk.page.reload();
        assertThat(desk.page.locator("tp-plugin-page")).containsText("Here be dragons");
        Browser.requireAccessible(desk.page, "a plugin's page");
        desk.press("Control+k");
        desk.page.keyboard().type("greet");
        desk.press("Enter");
        assertThat(desk.toast()).containsText("Good morning");

        Files.delete(deployed("page.jar"));
        assertThat(desk.page.locator("tp-plugin-page")).containsText("This page is not there");
    }

    private static Office office() {
        return Office.of(touchpoint());
    }

    private static Path deployed(String name) {
        return touchpoint().data().resolve("deploy").resolve(name);
    }

    /** By one rename, so that the watcher never sees half a file. */
    private static void deploy(Path jar, String name) throws IOException {
        Path part = Files.copy(jar, touchpoint().data().resolve(name + ".part"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, deployed(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Locator panel(Desk desk, String title) {
        return desk.page.getByRole(AriaRole.REGION, named(title));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
