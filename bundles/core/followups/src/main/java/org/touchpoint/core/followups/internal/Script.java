package org.touchpoint.core.followups.internal;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message script, ready to be filled in. Names in brackets are placeholders; whatever else stands in brackets is text, so that
 * neither sections nor partials nor any other tag of the template language can be reached. Immutable, thread-safe.
 */
final class Script {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_]*";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[(" + NAME + ")\\]");
    private static final Pattern PLAIN_BRACKET = Pattern.compile("\\[(?!" + NAME + "\\])");
    private static final Pattern LOCATION = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    /** No name that a script can use, so it can stand for a bracket that is text. */
    private static final String BRACKET = "_";
    /** Means the whole context to the template language, and is nobody's name here. */
    private static final String RESERVED = "this";

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().withDelims("[ ]").escapeHTML(false).emptyStringIsFalse(false);

    private final String body;
    private final @Nullable Template template;

    Script(String body) {
        this.body = body;
        this.template = isLocation(body) ? null : COMPILER.compile(withoutOtherTags(body));
    }

    /** Whether it is the location of a longer document, to be shown as it is. */
    static boolean isLocation(String body) {
        return LOCATION.matcher(body.strip()).matches();
    }

    /** The names in brackets, each once, in order. */
    static List<String> names(String body) {
        return isLocation(body)
                ? List.of()
                : PLACEHOLDER
                        .matcher(body)
                        .results()
                        .map(Script::name)
                        .distinct()
                        .toList();
    }

    /** Whether the script uses this placeholder. */
    boolean uses(String name) {
        return template != null && body.contains("[" + name + "]");
    }

    /** The text with each placeholder replaced by its value; those without one stay in their brackets. */
    String fill(Function<String, @Nullable String> values) {
        if (template == null) {
            return body.strip();
        }
        Mustache.CustomContext context = name -> name.equals(BRACKET) ? "[" : value(values.apply(name), name);
        return template.execute(context);
    }

    private static String value(@Nullable String value, String name) {
        return value == null || value.isBlank() ? "[" + name + "]" : value;
    }

    private static String withoutOtherTags(String body) {
        String bracket = "[" + BRACKET + "]";
        return PLAIN_BRACKET.matcher(body).replaceAll(bracket).replace("[" + RESERVED + "]", bracket + RESERVED + "]");
    }

    private static String name(MatchResult match) {
        return match.group(1);
    }
}
