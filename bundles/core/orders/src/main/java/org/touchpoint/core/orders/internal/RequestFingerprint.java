package org.touchpoint.core.orders.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.order.OrderRequest;

/** SHA-256 of a request's canonical JSON: fields in one order, numbers without zeros at the end (1 is 1.0). */
final class RequestFingerprint {
    // Numbers keep their exponents: written out, 1E+1000000000 would fill the memory.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private RequestFingerprint() {}

    /** The fingerprint, 64 hexadecimal digits. */
    static String of(OrderRequest request) {
        try {
            byte[] json = MAPPER.writeValueAsBytes(canonical(request));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (JsonProcessingException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException("A request cannot be fingerprinted", failure);
        }
    }

    private static OrderRequest canonical(OrderRequest request) {
        return new OrderRequest(
                request.customer(),
                canonical(request.lines()),
                request.channel(),
                request.wantedDate(),
                request.purchaseOrder(),
                request.contact(),
                request.quote(),
                request.promisedDate(),
                request.shipTo(),
                request.shippingMethod(),
                request.payment(),
                request.comments());
    }

    // Not checked yet: anything in it may be missing.
    private static List<OrderRequest.Line> canonical(@Nullable List<OrderRequest.@Nullable Line> lines) {
        List<OrderRequest.Line> canonical = new ArrayList<>();
        if (lines != null) {
            lines.forEach(line -> canonical.add(canonical(line)));
        }
        return canonical;
    }

    private static OrderRequest.Line canonical(OrderRequest.@Nullable Line line) {
        return line == null
                ? new OrderRequest.Line("", BigDecimal.ZERO, null)
                : new OrderRequest.Line(
                        line.product(),
                        line.quantity() == null
                                ? BigDecimal.ZERO
                                : line.quantity().stripTrailingZeros(),
                        line.price() == null ? null : line.price().stripTrailingZeros(),
                        line.unit());
    }
}
