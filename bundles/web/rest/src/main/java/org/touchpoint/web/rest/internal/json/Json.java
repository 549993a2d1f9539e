package org.touchpoint.web.rest.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.touchpoint.api.TouchpointException;

/**
 * JSON in and out. In: UTF-8, every field known, every value of its own type, so that a mistake is named instead of guessed at.
 * Out: nulls included, times in ISO 8601, decimals plain. Thread-safe.
 */
public final class Json {
    private static final int DEEPEST = 50;
    private static final int LONGEST_TEXT = 1 << 20;

    private final ObjectMapper reading;
    private final ObjectMapper writing;

    /**
     * @param zone the company's zone, in which a day without a time begins
     */
    public Json(Supplier<ZoneId> zone) {
        this.reading = reading(zone);
        this.writing = JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                .build();
    }

    private static ObjectMapper reading(Supplier<ZoneId> zone) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNameLength(1_000)
                        .maxNumberLength(100)
                        .build())
                .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        SimpleModule strict = new SimpleModule()
                .addDeserializer(String.class, new StrictText())
                .addDeserializer(BigDecimal.class, new StrictDecimal())
                .addDeserializer(LocalDate.class, new StrictDate())
                .addDeserializer(Instant.class, new DayOrTime(zone));
        return JsonMapper.builder(factory)
                .addModules(new JavaTimeModule(), new Jdk8Module(), strict)
                .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
    }

    /** Reads a body that must be a JSON object; an empty body is an empty object. */
    public JsonDocument parse(byte[] body) {
        String text = utf8(body);
        if (text.isBlank()) {
            return new JsonDocument(this, reading.createObjectNode());
        }
        JsonNode node = tree(text);
        JsonCheck.check(node);
        if (!(node instanceof ObjectNode object)) {
            throw TouchpointException.invalid(
                    "body", "The body is " + JsonFaults.kind(node) + ", not a JSON object.", "Send an object { … }.");
        }
        return new JsonDocument(this, object);
    }

    private JsonNode tree(String text) {
        try (JsonParser parser = reading.createParser(text)) {
            try {
                return reading.readValue(parser, JsonNode.class);
            } catch (JsonProcessingException malformed) {
                throw JsonFaults.malformed(malformed, parser);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw TouchpointException.invalid("body", "The body is not UTF-8.", "Send JSON in UTF-8.");
        }
    }

    /** The record that an object stands for; {@code INVALID} naming the field that does not fit. */
    <T> T bind(JsonNode node, Class<T> type) {
        try {
            JsonParser parser = reading.treeAsTokens(node);
            return reading.readValue(parser, type);
        } catch (JsonMappingException fault) {
            throw JsonFaults.unfit(fault, node);
        } catch (IOException fault) {
            throw TouchpointException.invalid("body", "The body cannot be read.", "Send a JSON object.");
        }
    }

    /** A value as JSON. */
    JsonNode node(Object value) {
        return writing.valueToTree(value);
    }

    /** A record or map as a JSON object. */
    ObjectNode tree(Object value) {
        return writing.valueToTree(value);
    }

    /** Writes a value as JSON; leaves the stream open. */
    void write(Object value, OutputStream stream) throws IOException {
        writing.writeValue(stream, value);
    }
}
