package org.touchpoint.web.rest.internal.fakes;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A request to the server of the tests, and its answer. */
public final class Call {
    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,origin,content-length");
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpRequest.Builder request;
    private String method = "GET";
    private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

    private Call(String path) {
        request = HttpRequest.newBuilder(URI.create(RestServer.address(path)));
    }

    /** An answer, with its body as JSON (missing if it is none). */
    public record Answer(int status, JsonNode json, HttpResponse<byte[]> response) {
        public String field() {
            return json.path("field").asText();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public static Call get(String path) {
        return new Call(path).as("admin");
    }

    public static Call post(String path, String json) {
        return send("POST", path, json);
    }

    public static Call put(String path, String json) {
        return send("PUT", path, json);
    }

    public static Call patch(String path, String json) {
        return send("PATCH", path, json);
    }

    public static Call send(String method, String path, String json) {
        return send(method, path, json.getBytes(StandardCharsets.UTF_8), "application/json");
    }

    public static Call send(String method, String path, byte[] bytes, String type) {
        Call call = new Call(path).as("admin").header("Content-Type", type);
        call.method = method;
        call.body = BodyPublishers.ofByteArray(bytes);
        return call;
    }

    /** As this user; the fakes' passwords are the log-ins. */
    public Call as(String login) {
        byte[] pair = (login + ":" + login).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Without a log-in. */
    public static Call anonymous(String method, String path, String json) {
        Call call = new Call(path);
        call.method = method;
        if (!json.isEmpty()) {
            call.header("Content-Type", "application/json");
            call.body = BodyPublishers.ofString(json);
        }
        return call;
    }

    public Call header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    /** Sends a header once more, beside what there is of it. */
    public Call further(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Answer answer() {
        try {
            HttpResponse<byte[]> response =
                    HTTP.send(request.method(method, body).build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json(response.body()), response);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException noJson) {
            return JSON.missingNode();
        }
    }
}
