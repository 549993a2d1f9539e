package org.touchpoint.itests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.touchpoint.itests.support.Office;

/** Lists on screens of several widths: heads stand over their columns, and the last column can be reached. */
class ListsIT extends ConsoleTest {
    private static final Offset<Double> A_PIXEL = within(1.0);

    @Override
    void prepare(Office office) {
        office.product("PAPER", "4.50").customer("10001", "admin", "admin", "500");
        office.order("10001", "PAPER", 1);
    }

    @ParameterizedTest
    @CsvSource({
        "/orders, 1280",
        "/customers, 1280",
        "/products, 1280",
        "/events, 1280",
        "/orders, 900",
        "/customers, 900",
        "/products, 900",
        "/events, 900",
        "/override, 1280"
    })
    void headsStandOverTheirColumnsAndTheLastIsReached(String path, int width) {
        Desk desk = new Desk(touchpoint(), "admin", browser().page(width, 800, ColorScheme.LIGHT));
        if (path.equals("/override")) {
            Office.of(touchpoint())
                    .admin()
                    .post("/api/follow-ups", "{\"customer\": \"10001\", \"details\": \"Ask.\"}")
                    .ok();
        }
        desk.open(path).logIn(Desk.PASSWORD);
        Locator row = desk.page.locator("tp-grid .rows [role=row]").first();
        Locator heads = desk.page.locator("tp-grid [role=columnheader]");
        row.waitFor();
        Locator cells = row.locator("[role=gridcell]");
        assertThat(cells).hasCount(heads.count());
        for (int at = 0; at < heads.count(); at++) {
            BoundingBox head = heads.nth(at).boundingBox();
            BoundingBox cell = cells.nth(at).boundingBox();
            assertThat(head.x).as("the head of column " + at + " of " + path).isCloseTo(cell.x, A_PIXEL);
            assertThat(head.width).isCloseTo(cell.width, A_PIXEL);
        }

        desk.page.locator("tp-grid [role=grid]").evaluate("grid => grid.scrollLeft = grid.scrollWidth");
        BoundingBox last = cells.last().boundingBox();
        BoundingBox whole = row.boundingBox();
        assertThat(last.x + last.width)
                .as("the last column of " + path)
                .isLessThanOrEqualTo(Math.min(width, whole.x + whole.width));
        if (width >= 1280 && !path.equals("/override")) {
            assertThat(desk.page
                            .locator("tp-grid [role=grid]")
                            .evaluate("grid => grid.scrollWidth <= grid.clientWidth"))
                    .as(path + " needs no sideways scrolling")
                    .isEqualTo(true);
        }
    }
}
