package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The elements that pages share, worked by keyboard and pointer on a page that only tests load. */
class ElementsIT extends ConsoleTest {
    private static final double READY = 500;
    private Page page;

    @BeforeEach
    void openTheGallery() {
        page = gallery(ColorScheme.LIGHT);
    }

    private Page gallery(ColorScheme colours) {
        Desk desk = new Desk(touchpoint(), "nobody", browser().page(1200, 900, colours));
        Gallery.open(desk, "elements.js");
        desk.page
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Gallery"))
                .waitFor();
        return desk.page;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyElementIsForEverybody(ColorScheme colours) {
        page = gallery(colours);
        Browser.requireAccessible(page, "the gallery");
        rows().nth(2).click();
        page.getByLabel("Fruit").fill("ap");
        assertThat(page.getByRole(AriaRole.OPTION, named("Apple fruit"))).isVisible();
        Browser.requireAccessible(page, "a look-up that is open");
        page.keyboard().press("Escape");
        page.locator("tp-chart summary").click();
        Browser.requireAccessible(page, "the table of a chart");
        page.getByRole(AriaRole.BUTTON, named("Ask")).click();
        assertThat(page.getByLabel("Answer")).isFocused();
        Browser.requireAccessible(page, "a dialog");
    }

    @Test
    void gridsAreWorkedByKeyboard() {
        grid().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        page.keyboard().press("Shift+ArrowDown");
        assertSaid("choose: {\"keys\":[1,2,3],\"all\":false}");
        page.keyboard().press("Control+End");
        page.keyboard().press(" ");
        assertSaid("choose: {\"keys\":[1,2,3,19],\"all\":false}");
        assertThat(page.locator("tp-grid [aria-selected=true]").last()).isInViewport();
        page.keyboard().press("Enter");
        assertThat(said()).hasText(Pattern.compile("open: .*\"id\":19.*"));
        page.keyboard().press("Control+a");
        assertThat(page.locator("tp-grid .foot")).containsText("20 chosen");
        page.keyboard().press("Escape");
        assertSaid("choose: {\"keys\":[],\"all\":false}");
        page.getByRole(AriaRole.BUTTON, named("Amount")).click();
        page.getByRole(AriaRole.BUTTON, named("Amount")).click();
        assertThat(page.locator("tp-grid [aria-sort=descending]")).hasText(Pattern.compile("Amount"));
    }

    @Test
    void gridsAreWorkedByPointer() {
        rows().nth(1).click();
        rows().nth(3)
                .click(new Locator.ClickOptions()
                        .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
        assertSaid("choose: {\"keys\":[1,2,3],\"all\":false}");
        rows().nth(2)
                .click(new Locator.ClickOptions()
                        .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.CONTROL)));
        assertSaid("choose: {\"keys\":[1,3],\"all\":false}");
        rows().nth(5).locator(".box").click();
        assertSaid("choose: {\"keys\":[1,3,5],\"all\":false}");
        page.evaluate("gallery.total = 143");
        page.getByLabel("Choose all", new Page.GetByLabelOptions().setExact(true))
                .click();
        page.getByRole(AriaRole.BUTTON, named("Choose all 143 that match")).click();
        assertThat(page.locator("tp-grid .foot")).containsText("143 chosen");
        assertThat(said()).hasText(Pattern.compile(".*\"all\":true.*"));
    }

    @Test
    void tenThousandRowsAreThereAtOnceAndFewAreDrawn() {
        double milliseconds = ((Number) page.evaluate("""
                        async () => {
                          const begin = performance.now();
                          gallery.fill(10_000);
                          await gallery.updateComplete;
                          await gallery.renderRoot.querySelector('tp-grid').updateComplete;
                          await new Promise(requestAnimationFrame);
                          return performance.now() - begin;
                        }""")).doubleValue();

        assertThat(milliseconds).as("until 10,000 rows are ready").isLessThan(READY);
        assertThat(rows().count()).isBetween(10, 60);
        grid().focus();
        page.keyboard().press("End");
        assertThat(page.locator("tp-grid .active")).hasText(Pattern.compile("Row 9999"));
        assertThat(page.locator("tp-grid .active")).isInViewport();
        assertThat(rows().count()).isBetween(10, 60);
    }

    @Test
    void aLiveRefreshKeepsChoiceAndPlace() {
        page.evaluate("gallery.fill(1000)");
        grid().focus();
        for (int page = 0; page < 10; page++) {
            this.page.keyboard().press("PageDown");
        }
        String active = page.locator("tp-grid .active").innerText();
        double before = page.locator("tp-grid .active").boundingBox().y;

        page.evaluate(
                "gallery.rows = [{id: -1, name: 'New', amount: 0}, ...gallery.rows.filter((row) => row.id !== 3).map((row) => ({...row}))]");
        page.evaluate("gallery.rows = [{id: -2, name: 'Newer', amount: 0}, ...gallery.rows]");

        assertThat(page.locator("tp-grid .active")).hasText(Pattern.compile(active.split("\\n")[0]));
        assertThat(page.locator("tp-grid .active")).hasAttribute("aria-selected", "true");
        assertThat(page.locator("tp-grid .active").boundingBox().y).isEqualTo(before);
        page.evaluate("gallery.rows = gallery.rows.slice(0, 20)");
        assertSaid("choose: {\"keys\":[],\"all\":false}");
    }

    @Test
    void gridsSayWhatIsTheMatter() {
        page.evaluate("gallery.rows = []");
        assertThat(page.locator("tp-grid tp-notice")).containsText("No rows");
        Browser.requireAccessible(page, "an empty grid");
        page.evaluate("gallery.state = 'loading'");
        assertThat(page.locator("tp-grid tp-notice")).containsText("Fetching");
        page.evaluate("gallery.state = 'failed'");
        assertThat(page.locator("tp-grid tp-notice")).containsText("The line is cut.");
        Browser.requireAccessible(page, "a grid that failed");
    }

    @Test
    void formsSendWhatHasChangedAndSayWhatIsWrongAtItsField() {
        assertThat(page.getByRole(AriaRole.BUTTON, named("Accept"))).isDisabled();
        page.getByLabel("Name (required)").fill("taken");
        page.getByLabel("Count").fill("x");
        assertThat(page.locator("tp-number-field")).containsText("This is no number.");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Count")).isFocused();
        page.getByLabel("Count").fill("1,234");
        page.getByLabel("Price").fill("0.995");
        page.getByLabel("Active").uncheck();
        page.keyboard().press("Control+Enter");
        assertThat(page.getByLabel("Name (required)")).isFocused();
        assertThat(page.getByLabel("Name (required)"))
                .hasAccessibleDescription("As it is written There is one already.");
        Browser.requireAccessible(page, "a form with something wrong in it");

        page.reload();
        assertThat(page.getByLabel("Name (required)")).hasValue("taken");
        page.getByLabel("Name (required)").fill("broken");
        page.keyboard().press("Enter");
        assertThat(page.locator("tp-form [role=alert]")).containsText("It broke.");
        page.getByLabel("Name (required)").fill("Brown");
        page.keyboard().press("Enter");
        assertSaid("accepted: {\"name\":\"Brown\",\"count\":1234,\"price\":0.995,\"active\":false}");
    }

    @Test
    void whatIsLookedUpIsChosenByKeyboard() {
        page.getByLabel("Fruit").fill("ap");
        page.getByRole(AriaRole.OPTION, named("Apricot fruit")).waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Fruit")).hasValue("Apricot");
        page.getByLabel("Fruit").fill("nothing");
        assertThat(page.locator("tp-look-up[name=fruit] .words")).hasText("Nothing of that name");
        page.keyboard().press("Tab");
        assertThat(page.getByLabel("Fruit")).hasValue("Apricot");

        page.getByLabel("Basket").fill("fig");
        page.getByRole(AriaRole.OPTION, named("Fig fruit")).waitFor();
        page.keyboard().press("Enter");
        page.getByLabel("Basket").fill("lem");
        page.getByRole(AriaRole.OPTION, named("Lemon fruit")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Remove Lemon"))).isVisible();
        page.getByLabel("Basket").press("Backspace");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Remove Lemon"))).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Remove Fig"))).isVisible();
    }

    @Test
    void treesTabsAndCalendarsAreWorkedByKeyboard() {
        page.getByRole(AriaRole.TREE).focus();
        page.keyboard().press("ArrowDown");
        assertSaid("tree: \"marie\"");
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(page.getByText("Marie")).isHidden();
        page.keyboard().press("e");
        assertSaid("tree: \"events\"");

        page.getByRole(AriaRole.TAB, named("One 3")).focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.getByText("Panel two")).isVisible();

        page.getByRole(AriaRole.BUTTON, named("Tuesday, March 31, 2026, 1 entry"))
                .click();
        assertSaid("day: \"2026-03-31\"");
        page.keyboard().press("PageUp");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Saturday, February 28, 2026")))
                .isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertSaid("day: \"2026-03-07\"");
    }

    @Test
    void chartsHaveATableThatSaysTheSame() {
        page.locator("tp-chart summary").click();

        assertThat(page.locator("tp-chart tbody tr").nth(1)).hasText(Pattern.compile("Tue\\s*4\\s*–"));
        assertThat(page.locator("tp-chart canvas")).hasAttribute("width", Pattern.compile("\\d{3,}"));
    }

    private Locator grid() {
        return page.getByRole(AriaRole.GRID, new Page.GetByRoleOptions().setName("Rows"));
    }

    private Locator rows() {
        return page.locator("tp-grid .rows [role=row]");
    }

    private Locator said() {
        return page.getByLabel("Said");
    }

    private void assertSaid(String text) {
        assertThat(said()).hasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
