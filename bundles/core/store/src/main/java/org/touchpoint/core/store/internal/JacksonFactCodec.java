package org.touchpoint.core.store.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.core.store.FactCodec;

/** Facts as JSON: instants as ISO strings, nothing for null, numbers as they were written. */
@Component
public final class JacksonFactCodec implements FactCodec {
    private static final Map<String, Class<?>> KINDS = Arrays.stream(Fact.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    @Activate
    public JacksonFactCodec() {}

    @Override
    public String write(Fact fact) {
        try {
            return mapper.writeValueAsString(fact);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A fact cannot be written: " + fact, failure);
        }
    }

    @Override
    public Fact read(String kind, String json) {
        Class<?> type = KINDS.get(kind);
        if (type == null) {
            throw new IllegalArgumentException("There is no kind of fact called " + kind + ".");
        }
        try {
            return (Fact) mapper.readValue(json, type);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(
                    "A fact of the journal cannot be read: " + failure.getOriginalMessage(), failure);
        }
    }
}
