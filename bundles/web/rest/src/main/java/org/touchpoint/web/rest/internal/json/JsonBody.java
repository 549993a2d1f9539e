package org.touchpoint.web.rest.internal.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.touchpoint.api.TouchpointException;

/** Reads {@link JsonDocument}s from bodies, and writes records as JSON. */
public final class JsonBody implements MessageBodyReader<JsonDocument>, MessageBodyWriter<Object> {
    private final Json json;

    public JsonBody(Json json) {
        this.json = json;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonDocument.class;
    }

    @Override
    public JsonDocument readFrom(
            Class<JsonDocument> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        byte[] bytes;
        try {
            bytes = body.readAllBytes();
        } catch (IOException cutOff) {
            throw TouchpointException.invalid("body", "The body ended too soon.", "Send the request again.");
        }
        return json.parse(bytes);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return mediaType.getSubtype().endsWith("json")
                && !InputStream.class.isAssignableFrom(type)
                && type != byte[].class;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        json.write(value, stream);
    }
}
