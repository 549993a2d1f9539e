package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.itests.support.Office;

/** What holds for every screen of the table of pages, whoever adds one. */
class ScreensIT extends ConsoleTest {
    private static final Path TABLE =
            Path.of("..", "bundles", "web", "console", "src", "main", "resources", "console", "app", "pages.js");
    private static final Pattern PATH = Pattern.compile("'(/[^']*)'");

    /** Screens that show something without having asked for anything. */
    private static final Set<String> ASKS_FOR_NOTHING =
            Set.of("/orders/new", "/products/new", "/plugins/{plugin}/{page}");

    private static final List<String> NOTHING_THERE = List.of(
            "/orders?text=zzz",
            "/customers?text=zzz",
            "/products?text=zzz",
            "/override?text=zzz",
            "/admin/groups",
            "/admin/imports",
            "/admin/audit?key=zzz");

    private static final Map<String, String> SAMPLES = samples();

    @Override
    void prepare(Office office) {
        super.prepare(office);
        office.user("wanda", "Administrator", "CRM Manager", "Customer Service Rep", "Account Executive");
        office.customer("10000", "wanda", "wanda", "null");
        office.order("10000", "OOPS", 1);
        office.followUps("assignee=wanda", 1);
    }

    @Test
    void everyPathOfTheTableHasASample() throws IOException {
        Set<String> paths = new TreeSet<>();
        PATH.matcher(Files.readString(TABLE))
                .results()
                .map(found -> found.group(1))
                .filter(path -> !path.contains(".js"))
                .forEach(paths::add);

        assertThat(SAMPLES.keySet()).isEqualTo(paths);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1400", "DARK, 1400", "LIGHT, 390", "DARK, 390"})
    void everyScreenIsForEverybody(ColorScheme colours, int width) {
        Desk desk = wanda(colours, width);
        SAMPLES.forEach((path, address) -> {
            desk.open(address);
            assertThat(desk.page.locator("tp-page-frame")).isVisible();
            assertThat(heading(desk.page)).isVisible();
            assertThat(fetching(desk.page)).hasCount(0);
            Browser.requireAccessible(desk.page, path + " " + colours + " " + width);
        });
    }

    @Test
    void everyScreenSaysThatItIsFetching() {
        Desk desk = wanda(ColorScheme.LIGHT, 1400);
        onEveryAnswer(desk.page, route -> {});
        everyScreenThatAsks(
                desk, path -> assertThat(fetching(desk.page).first()).isVisible());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT", "DARK"})
    void everyScreenSaysWhatCouldNotBeFetched(ColorScheme colours) {
        Desk desk = wanda(colours, 1400);
        onEveryAnswer(
                desk.page,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(409)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\": \"The line is cut.\", \"remedy\": \"Mend it.\"}")));
        everyScreenThatAsks(desk, path -> {
            assertThat(desk.page.getByText("The line is cut.").first()).isVisible();
            Browser.requireAccessible(desk.page, path + " whose data could not be fetched");
        });
    }

    @Test
    void everyListThatIsEmptySaysWhatThatMeans() {
        Desk desk = wanda(ColorScheme.LIGHT, 1400);
        for (String path : NOTHING_THERE) {
            desk.open(path);
            assertThatCode(() ->
                            assertThat(desk.page.locator("tp-notice").first()).isVisible())
                    .as(path)
                    .doesNotThrowAnyException();
        }
    }

    private Desk wanda(ColorScheme colours, int width) {
        Desk desk = new Desk(touchpoint(), "wanda", browser().page(width, 900, colours));
        desk.open("/").logIn(Desk.PASSWORD);
        assertThat(desk.page.locator("tp-page-frame")).isVisible();
        return desk;
    }

    /** From now on all but the session and the live stream is answered so. */
    private static void onEveryAnswer(Page page, Consumer<Route> answer) {
        page.route(Pattern.compile("/api/(?!session|live)"), answer);
    }

    private static void everyScreenThatAsks(Desk desk, Consumer<String> look) {
        SAMPLES.forEach((path, address) -> {
            if (!ASKS_FOR_NOTHING.contains(path)) {
                desk.open(address);
                assertThatCode(() -> look.accept(path)).as(path).doesNotThrowAnyException();
            }
        });
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first();
    }

    private static Locator fetching(Page page) {
        return page.getByText(Pattern.compile("^\\s*Fetching")).filter(new Locator.FilterOptions().setVisible(true));
    }

    private static Map<String, String> samples() {
        Map<String, String> samples = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/follow-ups",
                "/orders",
                "/orders/new",
                "/customers",
                "/products",
                "/products/new",
                "/events",
                "/events/new",
                "/status",
                "/override",
                "/admin/users",
                "/admin/roles",
                "/admin/groups",
                "/admin/plugins",
                "/admin/journal",
                "/admin/imports",
                "/admin/audit")) {
            samples.put(path, path);
        }
        samples.put("/follow-ups/{id:number}", "/follow-ups/1000");
        samples.put("/orders/{number}", "/orders/100000");
        samples.put("/customers/{number}", "/customers/10000");
        samples.put("/products/{number}", "/products/OOPS");
        samples.put("/events/{name}", "/events/Oops");
        samples.put("/plugins/{plugin}/{page}", "/plugins/com.partner.page/map");
        return samples;
    }
}
