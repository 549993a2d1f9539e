package org.touchpoint.web.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.touchpoint.web.rest.internal.request.Days;

/**
 * Times in ISO 8601, with an offset or in the company's zone. A day alone means its beginning; as {@code stopDate}, its last
 * second.
 */
final class DayOrTime extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<ZoneId> zone;

    DayOrTime(Supplier<ZoneId> zone) {
        super(Instant.class);
        this.zone = zone;
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            try {
                return Days.time(parser.getText(), zone.get(), "stopDate".equals(parser.currentName()));
            } catch (DateTimeException noTime) {
                return (Instant) context.handleWeirdStringValue(Instant.class, parser.getText(), "no time");
            }
        }
        return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
}
