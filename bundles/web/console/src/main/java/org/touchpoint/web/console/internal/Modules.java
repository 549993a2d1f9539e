package org.touchpoint.web.console.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tags by which the page fetches its modules: the few packed ones that the build made of them, or, where it had no packer for
 * its platform, those of the repository.
 */
final class Modules {
    private static final String PACKED = "/packed/main.js";
    private static final String UNPACKED = "/app/main.js";
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\"\\./([^\"]+)\"");

    private Modules() {}

    /** What the first module imports is asked for at once, and not only when it has come and been read. */
    static String tags(Files files) {
        Content packed = files.find("console" + PACKED);
        if (packed == null) {
            return start(files, UNPACKED);
        }
        return IMPORT.matcher(new String(packed.bytes(), StandardCharsets.UTF_8))
                .results()
                .map(module -> module.group(1))
                .distinct()
                .map(module ->
                        "    <link rel=\"modulepreload\" href=\"%s/packed/%s\" />%n".formatted(files.base(), module))
                .collect(Collectors.joining("", "", start(files, PACKED)));
    }

    private static String start(Files files, String module) {
        return "    <script type=\"module\" src=\"" + files.base() + module + "\"></script>";
    }
}
