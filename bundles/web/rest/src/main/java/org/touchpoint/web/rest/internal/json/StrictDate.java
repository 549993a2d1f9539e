package org.touchpoint.web.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.touchpoint.web.rest.internal.request.Days;

/** Days in ISO 8601, {@code 2026-03-31}. */
final class StrictDate extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    StrictDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            try {
                return Days.day(parser.getText());
            } catch (DateTimeException noDay) {
                return (LocalDate) context.handleWeirdStringValue(LocalDate.class, parser.getText(), "no day");
            }
        }
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
    }
}
