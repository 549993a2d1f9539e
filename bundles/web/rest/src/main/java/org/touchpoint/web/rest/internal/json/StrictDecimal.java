package org.touchpoint.web.rest.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Numbers from numbers alone; text is not taken for a number. */
final class StrictDecimal extends StdScalarDeserializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    StrictDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken().isNumeric()
                ? parser.getDecimalValue()
                : (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
    }
}
