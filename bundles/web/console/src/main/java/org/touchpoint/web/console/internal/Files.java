package org.touchpoint.web.console.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.ui.UiExtensions;

/**
 * The console's files. {@code /console/app/main.js} is asked for anew each time; {@code /console/~<build>/app/main.js} is kept by
 * browsers for good, for another build has another address. Thread-safe.
 */
final class Files {
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml;charset=utf-8",
            "map", "application/json",
            "html", "text/html;charset=utf-8");
    private static final Pattern PATH = Pattern.compile(
            "/console(/~[0-9a-z]+)?/((?:app|packed|vendor)/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(?:js|js\\.map|css|svg))");

    private final Function<String, @Nullable URL> entries;
    private final String base;
    private final Map<String, Content> read = new ConcurrentHashMap<>();

    /**
     * @param entries finds a file of the bundle
     * @param build letters and digits that are others in every build
     */
    Files(Function<String, @Nullable URL> entries, String build) {
        this.entries = entries;
        this.base = "/console/~" + build;
    }

    /** The address under which this build's files are. */
    String base() {
        return base;
    }

    /** The file at an address, or null if there is none. */
    @Nullable
    Content served(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? find("console/" + matcher.group(2)) : null;
    }

    /** How long browsers may keep what is at an address without asking. */
    String caching(String path) {
        return isKept(path) ? "public, max-age=31536000, immutable" : "no-cache";
    }

    /** Whether it is an address of this build, or of one build of a plugin, and so what is there never changes. */
    boolean isKept(String path) {
        return path.startsWith(base + "/") || path.startsWith(UiExtensions.ROOT);
    }

    /** A file of the bundle, or null if there is none. */
    @Nullable
    Content find(String name) {
        Content known = read.get(name);
        if (known != null) {
            return known;
        }
        URL entry = entries.apply(name);
        if (entry == null) {
            return null;
        }
        Content content = read(name, entry);
        read.put(name, content);
        return content;
    }

    /** What is at an entry of any bundle; the name says of which type it is. */
    static Content read(String name, URL entry) {
        return Content.of(type(name), bytes(entry));
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte[] bytes(URL entry) {
        try (InputStream stream = entry.openStream()) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
