package org.touchpoint.itests.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The REST API of an instance as one user calls it. Thread-safe. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Distribution touchpoint;
    private final String authorization;

    /** Calls as this user. */
    public Api(Distribution touchpoint, String login, String password) {
        this.touchpoint = touchpoint;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer: the status, and the body as JSON (missing if it is none). */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {
        /** The body, after making sure that the status is a success. */
        public JsonNode ok() {
            if (status / 100 != 2) {
                throw new AssertionError("status " + status + ": " + response.body());
            }
            return body;
        }
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "application/json");
    }

    public Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), "application/json");
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json), "application/json");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "application/json");
    }

    /** Any request; headers come in pairs of name and value. */
    public Answer send(String method, String path, BodyPublisher body, String type, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(touchpoint.uri(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization)
                .header("Content-Type", type)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> response = touchpoint.send(request.build());
        return new Answer(response.statusCode(), json(response.body()), response);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }
}
