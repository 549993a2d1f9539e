package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.touchpoint.itests.console.AdministrationIT.row;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchpoint.itests.support.Office;
import org.touchpoint.itests.support.PluginJar;

/** Plugins in the browser: uploaded, stopped after a look at what depends on them, removed; parked decisions tried again. */
class PluginsPageIT extends ConsoleTest {
    @TempDir
    Path folder;

    @Test
    void aPluginIsUploadedStoppedWithALookAtWhatDependsOnItAndRemoved() {
        Desk admin = administration("plugins");
        upload(admin, PluginJar.make(folder, "Late", "1.0.0", "return Decision.followUp(\"Late.\");", ""));
        assertThat(admin.toast()).containsText("com.partner.late 1.0.0 is active");
        assertThat(row(admin, "com.partner.late")).containsText("Active");
        Office office = Office.of(touchpoint()).activate("Late");
        desk("lotta").with("Lotta One");
        office.followUps("event=Late", 1);

        admin.page.reload();
        admin.button("Stop …").click();
        assertThat(dialog(admin)).containsText("Stop com.partner.late?");
        assertThat(dialog(admin)).containsText("Late: 1 open follow-up");
        Browser.requireAccessible(admin.page, "what depends on a plugin");
        Pictures.take(admin.page, "admin-plugin-stop");
        admin.button("Stop it").click();
        assertThat(admin.toast()).containsText("com.partner.late is stopped");
        assertThat(row(admin, "com.partner.late")).containsText("Stopped");

        admin.button("Start").click();
        assertThat(row(admin, "com.partner.late")).containsText("Active");
        upload(admin, PluginJar.make(folder, "Late", "1.1.0", "return Decision.followUp(\"Later.\");", ""));
        assertThat(row(admin, "com.partner.late")).containsText("1.1.0");
        admin.button("Remove …").click();
        admin.button("Remove it").click();
        assertThat(admin.toast()).containsText("com.partner.late is removed");
        assertThat(row(admin, "com.partner.late")).hasCount(0);
    }

    @Test
    void aBrokenPluginShowsTheResolversOwnSentence() {
        Desk admin = administration("plugins");
        upload(admin, PluginJar.make(folder, "Lacking", "1.0.0", "return null;", ",com.partner.absent"));

        assertThat(row(admin, "com.partner.lacking")).containsText("Failed");
        assertThat(admin.page.locator("tp-plugin-view")).containsText("com.partner.absent");
        Browser.requireAccessible(admin.page, "a plugin that failed");
        Pictures.take(admin.page, "admin-plugins");
        Office.of(touchpoint()).admin().delete("/api/plugins/com.partner.lacking");
        assertThat(row(admin, "com.partner.lacking")).hasCount(0);
    }

    @Test
    void whatIsNoPluginIsRefusedWithTheReason() {
        Desk admin = administration("plugins");
        admin.page
                .locator("tp-plugins-page input[type=file]")
                .first()
                .setInputFiles(new FilePayload(
                        "notes.jar", "application/java-archive", "notes".getBytes(StandardCharsets.UTF_8)));

        assertThat(admin.page
                        .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                        .filter(new Locator.FilterOptions().setHasText("no jar")))
                .isVisible();
    }

    @Test
    void aFileInTheFolderComesAndGoesOnTheOpenPage() {
        Desk admin = administration("plugins");
        row(admin, "org.touchpoint.event.oops").waitFor();
        touchpoint().deploy(PluginJar.make(folder, "Dropped", "1.0.0", "return null;", ""));
        assertThat(row(admin, "com.partner.dropped")).containsText("Active");
        Office.of(touchpoint()).admin().delete("/api/plugins/com.partner.dropped");
        assertThat(row(admin, "com.partner.dropped")).hasCount(0);
    }

    @Test
    void parkedDecisionsAreTriedAgain() {
        Desk admin = administration("plugins");
        upload(admin, PluginJar.make(folder, "Sick", "1.0.0", "throw new IllegalStateException(\"sick\");", ""));
        row(admin, "com.partner.sick").waitFor();
        Office.of(touchpoint()).activate("Sick");
        desk("susi").with("Susi One");
        admin.open("/admin/journal");
        assertThat(row(admin, "Sick").first()).containsText("sick");
        row(admin, "Sick").first().click();
        assertThat(admin.page.getByText("Parked decisions of Sick")).isVisible();
        Browser.requireAccessible(admin.page, "the journal with a parked decision");
        Pictures.take(admin.page, "admin-journal");

        admin.open("/admin/plugins");
        upload(admin, PluginJar.make(folder, "Sick", "1.0.1", "return Decision.followUp(\"Well again.\");", ""));
        assertThat(row(admin, "com.partner.sick")).containsText("1.0.1");
        admin.open("/admin/journal?chosen=Sick");
        Locator retry = admin.button("Retry those of Sick");
        if (retry.isEnabled()) {
            retry.click();
        }

        assertThat(admin.page.getByText("Nothing is parked")).isVisible();
        Office.of(touchpoint()).followUps("event=Sick", 1);
        Office.of(touchpoint()).admin().delete("/api/plugins/com.partner.sick");
    }

    private Desk administration(String page) {
        return desk("admin").open("/admin/" + page).logIn(Desk.PASSWORD);
    }

    private static void upload(Desk desk, Path jar) {
        desk.page.locator("tp-plugins-page input[type=file]").first().setInputFiles(jar);
    }

    private static Locator dialog(Desk desk) {
        return desk.page.locator("tp-plugin-view tp-dialog");
    }
}
