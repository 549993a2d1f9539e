package org.touchpoint.web.console.internal;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The addresses at which the console has a page. They stand in one place, the table of pages that the browser reads too: so a page
 * is added there and nowhere else. Thread-safe.
 */
final class PageAddresses {
    private static final String TABLE = "console/app/pages.js";
    private static final Pattern QUOTED = Pattern.compile("'(/[^']*)'");
    private static final Pattern PART = Pattern.compile("\\{\\w+(:number)?}");

    private final Pattern known;

    private PageAddresses(Pattern known) {
        this.known = known;
    }

    static PageAddresses of(Files files) {
        Content table = Objects.requireNonNull(files.find(TABLE), TABLE);
        String all = QUOTED.matcher(new String(table.bytes(), StandardCharsets.UTF_8))
                .results()
                .map(address -> pattern(address.group(1)))
                .collect(Collectors.joining("|"));
        return new PageAddresses(Pattern.compile("/index\\.html|" + all));
    }

    boolean contain(String path) {
        return known.matcher(path).matches();
    }

    private static String pattern(String address) {
        return PART.matcher(address).replaceAll(part -> Matcher.quoteReplacement(kind(part)));
    }

    private static String kind(MatchResult part) {
        return part.group(1) == null ? "[^/]+" : "[0-9]{1,18}";
    }
}
