package org.touchpoint.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.touchpoint.itests.support.Api;
import org.touchpoint.itests.support.Distribution;
import org.touchpoint.itests.support.Malformed;
import org.touchpoint.itests.support.Office;

/** Ten thousand malformed requests: each is the caller's fault, is told which field, and leaves nothing behind. */
class MalformedRequestsIT {
    private static final int REQUESTS = Integer.getInteger("touchpoint.malformed", 10_000);

    @Test
    void malformedRequestsAreRefusedByField() {
        try (Distribution touchpoint = Office.empty("malformed").start()) {
            Office office = Office.of(touchpoint)
                    .user("judy", "Account Executive")
                    .product("PAPER", "12.50")
                    .customer("FUZZ-1", "judy", "judy", "null");
            Api admin = office.admin();
            Malformed malformed = new Malformed(new Random(20_260_101));
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < REQUESTS && wrong.size() < 20; i++) {
                Malformed.Request request = malformed.next();
                Api.Answer answer = admin.send(
                        request.method(), request.path(), BodyPublishers.ofString(request.body()), request.type());
                boolean refused = answer.status() >= 400 && answer.status() < 500;
                boolean named = !request.hasField()
                        || answer.body().path("field").asText("").contains(request.field());
                if (!refused
                        || !named
                        || answer.body().path("remedy").asText("").isBlank()) {
                    wrong.add(request + " -> " + answer.status() + " "
                            + answer.response().body());
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(admin.get("/api/orders").ok().path("total").asInt()).isZero();
            assertThat(admin.get("/api/follow-ups?status=all")
                            .ok()
                            .path("total")
                            .asInt())
                    .isZero();
            assertThat(admin.get("/api/products").ok().path("total").asInt()).isEqualTo(1);
        }
    }
}
