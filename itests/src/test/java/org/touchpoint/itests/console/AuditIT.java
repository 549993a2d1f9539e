package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.touchpoint.itests.console.AdministrationIT.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Api;
import org.touchpoint.itests.support.Office;

/** The audit: who changed what, from what to what, over REST and on its page. */
class AuditIT extends ConsoleTest {
    @Test
    void whoChangedWhatFromWhatToWhatIsReadOnThePage() {
        Office office = Office.of(touchpoint()).user("silke", "CRM Manager");
        Desk admin = desk("admin").open("/admin/audit?kind=event").logIn(Desk.PASSWORD);
        row(admin, "Oops").first().waitFor();
        office.as("silke")
                .patch("/api/events/Oops", "{\"priority\": \"Low\", \"description\": \"Asks why.\"}")
                .ok();

        assertThat(row(admin, "silke").first()).containsText("changed");
        row(admin, "silke").first().click();

        assertThat(admin.page
                        .locator(".side table tr")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("priority")))
                .hasText(Pattern.compile("priority\\s*High\\s*Low"));
        Browser.requireAccessible(admin.page, "the audit");
        Pictures.take(admin.page, "admin-audit");
        admin.page.locator("form").getByLabel("Who").fill("nobody at all");
        assertThat(admin.page.getByText("No entry matches")).isVisible();
        admin.page.reload();
        assertThat(admin.page.locator("form").getByLabel("Who")).hasValue("nobody at all");
        admin.button("Empty the search").last().click();
        assertThat(row(admin, "silke").first()).isVisible();
    }

    @Test
    void everyKindOfChangeLeavesAnEntry() {
        Office office = Office.of(touchpoint());
        desk("ada").with("Ada One");
        Api admin = office.admin();
        JsonNode followUp = office.followUps("assignee=ada", 1).get(0);
        String order = followUp.path("order").asText();
        admin.patch("/api/follow-ups/" + followUp.path("id").asText(), "{\"details\": \"By the manager.\"}")
                .ok();
        String hold = admin.post(
                        "/api/orders/" + order + "/holds", "{\"kind\": \"operational\", \"reason\": \"No ink\"}")
                .ok()
                .path("holds")
                .get(0)
                .path("id")
                .asText();
        admin.post("/api/orders/" + order + "/holds/" + hold + "/release", "{}").ok();
        admin.post("/api/orders/" + order + "/cancel", "{\"reason\": \"Changed their mind\"}")
                .ok();
        admin.post("/api/roles", "{\"name\": \"Audited\", \"jobFunctions\": [\"CRM\"]}")
                .ok();
        admin.post("/api/journal/retry", "{}").ok();
        office.as("ada").get("/api/session").ok();
        new Api(touchpoint(), "ada", "wrong").get("/api/session");

        assertThat(entry("kind=follow-up&key=" + followUp.path("id").asText()).toString())
                .contains("By the manager.");
        assertThat(entry("kind=hold&key=" + order).toString())
                .contains("No ink")
                .contains("on hold");
        assertThat(entry("kind=order&key=" + order).path("what").asText()).contains("Changed their mind");
        assertThat(entry("kind=role&key=Audited").toString()).contains("CRM");
        assertThat(entry("kind=user&key=ada").path("what").asText()).isEqualTo("created");
        assertThat(entry("kind=log-in&key=ada").path("what").asText()).isEqualTo("failed log-in");
        assertThat(entry("kind=journal").path("who").asText()).isEqualTo("admin");
        assertThat(admin.get("/api/audit?size=1000").response().body()).doesNotContain(Office.PASSWORD);
    }

    @Test
    void itIsNotForOthersAndComesAsACsvFile() {
        Office office = Office.of(touchpoint()).user("cleo", "CRM Manager");

        assertThat(office.as("cleo").get("/api/audit").status()).isEqualTo(403);
        assertThat(office.as("cleo").get("/api/audit/csv").status()).isEqualTo(403);
        String csv = office.admin().get("/api/audit/csv?key=cleo").response().body();
        assertThat(csv)
                .startsWith("at,who,kind,key,what,field,before,after\r\n")
                .contains("\"roles\",\"\",\"CRM Manager\"");
        assertThat(office.admin().get("/api/audit?kind=nonsense").status()).isEqualTo(400);
        assertThat(office.admin().delete("/api/audit").status()).isEqualTo(405);
    }

    private static JsonNode entry(String query) {
        JsonNode items =
                Office.of(touchpoint()).admin().get("/api/audit?" + query).ok().path("items");
        assertThat(items.size()).as(query).isPositive();
        return items.get(0);
    }
}
