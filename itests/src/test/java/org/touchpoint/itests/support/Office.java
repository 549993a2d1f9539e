package org.touchpoint.itests.support;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A small dealer, set up over REST on an empty instance: what the tests of the main job need. */
public final class Office {
    /** Everybody's. */
    public static final String PASSWORD = "correct horse battery";

    private final Distribution touchpoint;

    private Office(Distribution touchpoint) {
        this.touchpoint = touchpoint;
    }

    /** An instance that will start empty, its administrator's password known to {@link #of}. */
    public static Distribution empty(String name) {
        Distribution touchpoint = Distribution.named(name);
        try {
            Path password = Files.writeString(touchpoint.data().resolve("admin.password"), PASSWORD + "\n");
            return touchpoint
                    .with("touchpoint.demo", "false")
                    .with(
                            "touchpoint.admin.password.file",
                            password.toAbsolutePath().toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The office on an instance made by {@link #empty}. */
    public static Office of(Distribution touchpoint) {
        return new Office(touchpoint);
    }

    /** The API as the administrator. */
    public Api admin() {
        return new Api(touchpoint, "admin", PASSWORD);
    }

    /** The API as another user of this office. */
    public Api as(String login) {
        return new Api(touchpoint, login, PASSWORD);
    }

    public Office user(String login, String... roles) {
        admin().post("/api/users", """
                        {"login": "%s", "fullName": "%s Adams", "active": true, "roles": ["%s"], "groups": [], "password": "%s"}
                        """.formatted(
                                login,
                                Character.toUpperCase(login.charAt(0)) + login.substring(1),
                                String.join("\", \"", roles),
                                PASSWORD))
                .ok();
        return this;
    }

    /** A customer with the contact Mr. Smith, of this account executive and CSR. */
    public Office customer(String number, String executive, String csr, String creditLimit) {
        admin().post("/api/customers", """
                        {"number": "%s", "name": "Smithville Paper", "accountExecutive": "%s", "accountCsr": "%s",
                         "creditLimit": %s, "contacts": [{"name": "Mr. Smith", "phone": "847-768-3153", "email": "smith@smithville.example"}]}
                        """.formatted(number, executive, csr, creditLimit))
                .ok();
        return this;
    }

    public Office product(String number, String price, String... alphas) {
        String list = alphas.length == 0 ? "" : "\"" + String.join("\",\"", alphas) + "\"";
        admin().post("/api/products", """
                        {"number": "%s", "description": "Product %s", "unit": "EA", "cost": 0, "listPrice": %s, "alphas": [%s]}
                        """.formatted(number, number, price, list))
                .ok();
        return this;
    }

    public Office activate(String event) {
        await(event + " has come")
                .atMost(Duration.ofSeconds(20))
                .until(() -> admin().get("/api/events/" + event).status() == 200);
        admin().post("/api/events/" + event + "/activate", "").ok();
        return this;
    }

    /** The order's answer. */
    public JsonNode order(String customer, String product, int quantity) {
        return admin().post("/api/orders", orderOf(customer, product, quantity)).ok();
    }

    /** The body of an order with one line. */
    public static String orderOf(String customer, String product, int quantity) {
        return "{\"customer\": \"%s\", \"lines\": [{\"product\": \"%s\", \"quantity\": %d}]}"
                .formatted(customer, product, quantity);
    }

    /** The follow-ups that a query finds, once there are as many as expected; more fail at once. */
    public JsonNode followUps(String query, int expected) {
        JsonNode[] list = new JsonNode[1];
        await(expected + " follow-ups for " + query)
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    list[0] = admin().get("/api/follow-ups?" + query).ok();
                    if (list[0].path("total").asInt() > expected) {
                        throw new AssertionError("too many follow-ups for " + query + ": " + list[0]);
                    }
                    return list[0].path("total").asInt() == expected;
                });
        return list[0].path("items");
    }

    /** Waits until every fact has been read. */
    public void settle() {
        await("the journal is read")
                .atMost(Duration.ofSeconds(120))
                .until(() -> admin().get("/api/journal").ok().path("lag").asLong() == 0);
    }
}
