package org.touchpoint.web.console.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with its blanks filled in, and the policy that lets nothing run in it but our own files and its import map.
 *
 * @param policy the {@code Content-Security-Policy}
 */
record Page(Content content, String policy) {
    private static final Pattern BLANK = Pattern.compile("\\$\\{([a-z]+)}");
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    /** The page that is in the bundle under this name; fails if it is not, or has a blank that nothing fills. */
    static Page of(Files files, String name, String company, String zone) {
        Content template = Objects.requireNonNull(files.find(name), name);
        Map<String, String> values = Map.of(
                "base", files.base(),
                "company", escaped(company),
                "zone", escaped(zone),
                "modules", Modules.tags(files));
        String text = BLANK.matcher(new String(template.bytes(), StandardCharsets.UTF_8))
                .replaceAll(blank ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(blank.group(1)), blank.group())));
        return new Page(Content.of(template.type(), text.getBytes(StandardCharsets.UTF_8)), policy(text));
    }

    private static String policy(String text) {
        Matcher map = IMPORT_MAP.matcher(text);
        String allowed =
                map.find() ? " 'sha256-" + Content.sha256(map.group(1).getBytes(StandardCharsets.UTF_8)) + "'" : "";
        return "default-src 'self'; script-src 'self'" + allowed
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
