package org.touchpoint.core.orders.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.order.OrderRequest;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;

/** Checks what a request says beside its lines. */
final class HeadCheck {
    private static final int LONGEST_PURCHASE_ORDER = 60;
    private static final int LONGEST_CONTACT = 120;
    private static final int LONGEST_SHIP_TO = 500;
    private static final int LONGEST_CHOICE = 60;
    private static final int LONGEST_COMMENTS = 2000;
    /** The last day that both databases can keep. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Company company;

    HeadCheck(Company company) {
        this.company = company;
    }

    /** The request without its lines. */
    PricedRequest check(String customer, OrderRequest request, Faults faults) {
        return new PricedRequest(
                customer,
                faults.look(() -> Channels.entered(request.channel())).orElse(Channels.USUAL),
                faults.look(() -> day("wantedDate", "wanted", request.wantedDate()))
                        .orElse(null),
                text("purchaseOrder", request.purchaseOrder(), LONGEST_PURCHASE_ORDER, faults),
                text("contact", request.contact(), LONGEST_CONTACT, faults),
                request.quote(),
                delivery(request, faults),
                List.of(),
                BigDecimal.ZERO);
    }

    private Delivery delivery(OrderRequest request, Faults faults) {
        return new Delivery(
                faults.look(() -> day("promisedDate", "promised", request.promisedDate()))
                        .orElse(null),
                lines("shipTo", request.shipTo(), LONGEST_SHIP_TO, faults),
                text("shippingMethod", request.shippingMethod(), LONGEST_CHOICE, faults),
                text("payment", request.payment(), LONGEST_CHOICE, faults),
                lines("comments", request.comments(), LONGEST_COMMENTS, faults));
    }

    private static @Nullable String text(String field, @Nullable String given, int longest, Faults faults) {
        return faults.look(() -> Fields.optional(field, given, longest)).orElse(null);
    }

    /** Text of several lines; each is looked at by itself, for a line break is a control character too. */
    private static @Nullable String lines(String field, @Nullable String given, int longest, Faults faults) {
        return faults.look(() -> {
                    String text = given == null ? "" : given.strip().replace("\r\n", "\n");
                    if (text.length() > longest) {
                        return Fields.optional(field, text, longest);
                    }
                    text.lines().forEach(line -> Fields.optional(field, line, longest));
                    return text.isEmpty() ? null : text;
                })
                .orElse(null);
    }

    private @Nullable LocalDate day(String field, String which, @Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        if (day.isBefore(company.today())) {
            throw TouchpointException.invalid(
                    field, "The " + which + " date is past.", "Give today, " + company.today() + ", or a later day.");
        }
        if (day.isAfter(LAST_DAY)) {
            throw TouchpointException.invalid(
                    field, "The " + which + " date is after " + LAST_DAY + ".", "Give a nearer day.");
        }
        return day;
    }
}
