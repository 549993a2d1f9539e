package org.touchpoint.web.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.touchpoint.web.rest.internal.fakes.Call;
import org.touchpoint.web.rest.internal.fakes.RestServer;
import org.touchpoint.web.rest.internal.live.LiveStreams;

/** The description that the build made says what there is. */
class OpenApiTest {
    private JsonNode description;

    @BeforeEach
    void read() {
        RestServer.fresh();
        description = Call.get("/api/openapi.json").answer().json();
    }

    private static Set<Class<?>> resources() {
        try (LiveStreams streams = new LiveStreams(LiveStreams.BEAT)) {
            return new RestApplication(RestServer.fresh(), streams).getClasses();
        }
    }

    @Test
    void everyResourceMethodIsDescribed() {
        List<String> missing = new ArrayList<>();
        int found = 0;
        for (Class<?> resource : resources()) {
            for (Method method : resource.isAnnotationPresent(Path.class) ? resource.getMethods() : new Method[0]) {
                for (Annotation annotation : method.getAnnotations()) {
                    HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                    if (verb == null) {
                        continue;
                    }
                    found++;
                    String path = path(resource, method);
                    JsonNode operation = description
                            .path("paths")
                            .path(path)
                            .path(verb.value().toLowerCase(Locale.ROOT));
                    if (operation.path("summary").asText().isEmpty()
                            || operation.path("responses").isEmpty()) {
                        missing.add(verb.value() + " " + path);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(50);
    }

    private static String path(Class<?> resource, Method method) {
        String path = "/api/" + resource.getAnnotation(Path.class).value();
        Path below = method.getAnnotation(Path.class);
        return below == null ? path : path + "/" + below.value();
    }

    @Test
    void bodiesAnswersAndParametersHaveSchemas() {
        JsonNode order = description.path("paths").path("/api/orders").path("post");
        assertThat(order.at("/requestBody/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/OrderRequest");
        assertThat(order.at("/responses/201/content/application~1json/schema/$ref")
                        .asText())
                .endsWith("/Order");
        assertThat(order.at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asText())
                .endsWith("/Problem");
        assertThat(description
                        .at("/components/schemas/FollowUp/properties/script")
                        .isMissingNode())
                .isFalse();
        assertThat(description.at("/paths/~1api~1follow-ups/get/parameters").findValuesAsText("name"))
                .contains("assignee", "status", "sort", "page", "size");
        assertThat(description.at("/paths/~1api~1follow-ups/get/responses/200").isMissingNode())
                .isFalse();
    }

    @Test
    void logInIsDescribed() {
        assertThat(description.at("/components/securitySchemes").size()).isEqualTo(2);
        assertThat(description.path("security").isEmpty()).isFalse();
        assertThat(description.path("openapi").asText()).startsWith("3.");
    }
}
