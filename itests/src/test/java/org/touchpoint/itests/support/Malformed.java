package org.touchpoint.itests.support;

import java.util.List;
import java.util.Random;

/** Makes requests that are wrong in one way each, and knows which field is at fault. */
public final class Malformed {
    private static final List<String> NO_TEXT = List.of("17", "true", "[1]", "{\"a\": 1}");
    private static final List<String> NO_QUANTITY = List.of(
            "0", "-1", "\"many\"", "1e400", "1.23456", "[]", "{}", "true", "99999999999999999999", "null", "\"\"");
    private static final List<String> NO_PRICE = List.of("-0.01", "\"cheap\"", "1.234567", "1e30", "[]", "{\"x\": 1}");
    private static final List<String> NO_DATE =
            List.of("\"yesterday\"", "\"2026-02-30\"", "\"31.12.2030\"", "7", "[]", "\"0000-00-00\"", "\"1999-01-01\"");

    private final Random random;

    public Malformed(Random random) {
        this.random = random;
    }

    /**
     * A request.
     *
     * @param field part of the path of the field at fault; empty where the request has no field (broken JSON, a wrong path)
     */
    public record Request(String method, String path, String type, String body, String field) {
        public boolean hasField() {
            return !field.isEmpty();
        }
    }

    public Request next() {
        return switch (random.nextInt(16)) {
            case 0 -> order("\"customer\": " + any(NO_TEXT) + ", " + lines("\"PAPER\"", "1"), "customer");
            case 1 ->
                order(
                        "\"customer\": \"" + letters(1 + random.nextInt(60)) + "\", " + lines("\"PAPER\"", "1"),
                        "customer");
            case 2 -> order(lines("\"PAPER\"", "1"), "customer");
            case 3 -> order(customer() + lines("\"" + letters(8) + "\"", "1"), "product");
            case 4 -> order(customer() + lines("\"PAPER\"", any(NO_QUANTITY)), "quantity");
            case 5 ->
                order(
                        customer() + "\"lines\": [{\"product\": \"PAPER\", \"quantity\": 1, \"price\": " + any(NO_PRICE)
                                + "}]",
                        "price");
            case 6 -> order(customer() + "\"lines\": []", "lines");
            case 7 -> order(customer().replace(",", ""), "lines");
            case 8 ->
                order(customer() + "\"wantedDate\": " + any(NO_DATE) + ", " + lines("\"PAPER\"", "1"), "wantedDate");
            case 9 -> order(customer() + "\"channel\": \"" + letters(12) + "\", " + lines("\"PAPER\"", "1"), "channel");
            case 10 -> {
                String unknown = "field" + letters(6);
                yield order(customer() + "\"" + unknown + "\": 1, " + lines("\"PAPER\"", "1"), unknown);
            }
            case 11 ->
                order(
                        customer() + "\"purchaseOrder\": \"" + letters(61 + random.nextInt(5_000)) + "\", "
                                + lines("\"PAPER\"", "1"),
                        "purchaseOrder");
            case 12 -> brokenJson();
            case 13 -> query();
            case 14 -> product();
            default -> followUp();
        };
    }

    private Request brokenJson() {
        String whole = "{" + customer() + lines("\"PAPER\"", "1") + "}";
        String body = switch (random.nextInt(4)) {
            case 0 -> whole.substring(0, 1 + random.nextInt(whole.length() - 2));
            case 1 -> whole.replace(':', random.nextBoolean() ? ';' : '\u0000');
            case 2 -> "[".repeat(2_000 + random.nextInt(3_000));
            default -> any(List.of("", "null", "17", "\"order\"", "[]", "<order/>", "{{}}"));
        };
        return new Request("POST", "/api/orders", "application/json", body, "");
    }

    private Request query() {
        String parameter = any(List.of("page", "size"));
        String value = any(List.of("-1", "x", "1e9", "99999999999", "%00", "1.5"));
        String path = any(List.of("/api/orders", "/api/customers", "/api/products", "/api/follow-ups"));
        return new Request("GET", path + "?" + parameter + "=" + value, "application/json", "", parameter);
    }

    private Request product() {
        String body =
                "{\"number\": \"NEW-%s\", \"description\": \"x\", \"unit\": \"EA\", \"cost\": %s, \"listPrice\": 1}"
                        .formatted(letters(4), any(NO_PRICE));
        return new Request("POST", "/api/products", "application/json", body, "cost");
    }

    private Request followUp() {
        String body = "{\"customer\": \"FUZZ-1\", \"priority\": \"%s\"}".formatted(letters(5));
        return new Request("POST", "/api/follow-ups", "application/json", body, "priority");
    }

    private static Request order(String fields, String field) {
        return new Request("POST", "/api/orders", "application/json", "{" + fields + "}", field);
    }

    private static String customer() {
        return "\"customer\": \"FUZZ-1\", ";
    }

    private static String lines(String product, String quantity) {
        return "\"lines\": [{\"product\": " + product + ", \"quantity\": " + quantity + "}]";
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String letters(int length) {
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
