package org.touchpoint.benchmarks;

import java.io.IOException;

/** What both sides of the order benchmarks start from: a dealer with customers, products and six active events. */
final class Dealer {
    static final int CUSTOMERS = 200;
    static final int PRODUCTS = 100;

    private Dealer() {}

    static void open(Product product) throws IOException {
        user(product, "judy", "Account Executive");
        user(product, "marie", "Customer Service Rep");
        for (int i = 0; i < CUSTOMERS; i++) {
            customer(product, "C" + i, "judy", "marie");
        }
        product(product, "OOPS", "0.00");
        for (int i = 0; i < PRODUCTS; i++) {
            product(product, "P" + i, "10.00");
        }
    }

    static void user(Product product, String login, String role) throws IOException {
        product.post("/api/users", """
                {"login": "%s", "fullName": "%s", "active": true, "roles": ["%s"], "groups": [], "password": "%s"}
                """.formatted(login, login, role, Product.PASSWORD));
    }

    static void customer(Product product, String number, String executive, String csr) throws IOException {
        product.post("/api/customers", """
                {"number": "%s", "name": "Customer %s", "accountExecutive": "%s", "accountCsr": "%s",
                 "creditLimit": 9999999999.00, "contacts": [{"name": "Contact", "phone": "847-555-0100", "email": "c@c.example"}]}
                """.formatted(number, number.substring(1), executive, csr));
    }

    static void product(Product product, String number, String price) throws IOException {
        product.post(
                "/api/products",
                "{\"number\": \"%s\", \"description\": \"Product %s\", \"unit\": \"EA\", \"cost\": 0, \"listPrice\": %s}"
                        .formatted(number, number, price));
    }

    /** Activates Oops, FirstOrder, CreditHold and further Oops until there are so many. */
    static void activate(Product product, int events) throws IOException, InterruptedException {
        while (product.get("/api/events").path("total").asInt() < 4) {
            Thread.sleep(50);
        }
        for (String event : new String[] {"Oops", "FirstOrder", "CreditHold"}) {
            product.post("/api/events/" + event + "/activate", "");
        }
        for (int i = 3; i < events; i++) {
            product.post(
                    "/api/events/Oops/save-as",
                    "{\"name\": \"Oops%d\", \"parameters\": {\"product\": \"NEVER-%d\"}}".formatted(i, i));
            product.post("/api/events/Oops" + i + "/activate", "");
        }
    }
}
