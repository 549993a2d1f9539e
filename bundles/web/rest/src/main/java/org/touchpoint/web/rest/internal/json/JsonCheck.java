package org.touchpoint.web.rest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.web.rest.internal.error.PlainText;

/** Refuses well-formed JSON that no field of ours could hold: absurd numbers, NUL, half surrogate pairs, null in a list. */
final class JsonCheck {
    private static final int MOST_DIGITS = 40;

    private JsonCheck() {}

    static void check(JsonNode root) {
        check(root, "");
    }

    private static void check(JsonNode node, String path) {
        switch (node.getNodeType()) {
            case OBJECT -> checkFields(node, path);
            case ARRAY -> checkElements(node, path);
            case STRING -> checkText(node.textValue(), path);
            case NUMBER -> checkNumber(node.decimalValue(), path);
            default -> {}
        }
    }

    private static void checkFields(JsonNode node, String path) {
        Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            String below = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            checkText(field.getKey(), below);
            check(field.getValue(), below);
        }
    }

    private static void checkElements(JsonNode node, String path) {
        for (int index = 0; index < node.size(); index++) {
            String below = path + "[" + index + "]";
            if (node.get(index).isNull()) {
                throw TouchpointException.invalid(below, below + " is null.", "Leave it out of the list.");
            }
            check(node.get(index), below);
        }
    }

    private static void checkText(String text, String path) {
        if (!PlainText.isStorable(text)) {
            throw TouchpointException.invalid(
                    named(path),
                    named(path) + " holds a NUL character or half of a surrogate pair.",
                    "Send text in well-formed Unicode without \\u0000.");
        }
    }

    private static void checkNumber(BigDecimal number, String path) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw TouchpointException.invalid(
                    named(path),
                    named(path) + " is a number beyond what can be reckoned with.",
                    "Give a number of at most 15 digits.");
        }
    }

    private static String named(String path) {
        return path.isEmpty() ? "body" : path;
    }
}
