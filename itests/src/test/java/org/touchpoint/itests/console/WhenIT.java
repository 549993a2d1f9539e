package org.touchpoint.itests.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What dates in words are taken for, by the module that the pages use, on Friday, 27 November 2026 at 10:15. */
class WhenIT extends ConsoleTest {
    private static final String NOW = "2026-11-27T10:15";

    private static final List<String> UNDERSTOOD = List.of(
            "tomorrow | 2026-11-28T09:00",
            "Tomorrow at 2pm | 2026-11-28T14:00",
            "tomorrow morning | 2026-11-28T09:00",
            "today | 2026-11-27T11:30",
            "today 16:00 | 2026-11-27T16:00",
            "tonight | 2026-11-27T18:00",
            "14:30 | 2026-11-27T14:30",
            "9:00 | 2026-11-28T09:00",
            "noon | 2026-11-27T12:00",
            "day after tomorrow | 2026-11-29T09:00",
            "next Monday | 2026-11-30T09:00",
            "monday | 2026-11-30T09:00",
            "friday 14:00 | 2026-12-04T14:00",
            "fri | 2026-12-04T09:00",
            "next week | 2026-11-30T09:00",
            "next month | 2026-12-01T09:00",
            "end of month | 2026-11-30T09:00",
            "in 3 days | 2026-11-30T09:00",
            "+3d | 2026-11-30T09:00",
            "in 2 weeks 14:00 | 2026-12-11T14:00",
            "in a month | 2026-12-27T09:00",
            "in 2 hours | 2026-11-27T12:15",
            "in 15 hours | 2026-11-28T01:15",
            "dec 3 | 2026-12-03T09:00",
            "3rd December | 2026-12-03T09:00",
            "Dec 3, 2027 9:30 | 2027-12-03T09:30",
            "jan 5 | 2027-01-05T09:00",
            "12/3 | 2026-12-03T09:00",
            "2026-12-03 9:30 | 2026-12-03T09:30",
            "2026-12-03T09:30 | 2026-12-03T09:30");

    private static final List<String> NOT_UNDERSTOOD =
            List.of("", "someday", "feb 31", "25:00", "13pm", "in 3 fridays", "5", "2026-13-01", "tomorrow 9:75");

    @Test
    void datesInWordsAreUnderstoodOrNot() {
        Desk desk = new Desk(touchpoint(), "nobody", browser().page(800, 600, ColorScheme.LIGHT)).open("/");

        for (String line : UNDERSTOOD) {
            String[] parts = line.split(" \\| ");
            assertThat(read(desk.page, parts[0])).as(parts[0]).isEqualTo(parts[1]);
        }
        for (String text : NOT_UNDERSTOOD) {
            assertThat(read(desk.page, text)).as(text).isNull();
        }
    }

    private static Object read(Page page, String text) {
        return page.evaluate("""
                async ([text, now]) => {
                  const main = document.querySelector('script[type=module][src]').src;
                  const { readWhen } = await import(main.replace(/[a-z]+\\/main\\.js$/, 'app/text/when.js'));
                  return readWhen(text, now);
                }""", List.of(text, NOW));
    }
}
