package org.touchpoint.itests.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/**
 * The user guide's pictures, taken where a test has a screen as the guide describes it. They go to {@code target/pictures}; with
 * {@code -Dpictures.to=../docs/images/guide} they renew the guide's own.
 */
final class Pictures {
    private Pictures() {}

    /** Takes the page as it is in its window; the name becomes {@code name.png}. */
    static void take(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of(System.getProperty("pictures.to", "target/pictures"))
                        .resolve(name + ".png")));
    }
}
