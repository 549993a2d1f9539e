package org.touchpoint.core.followups.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A copy with what belongs to it in other tables, as one statement reads it. */
record CopyRow(
        long id,
        long customerId,
        @Nullable Long orderId,
        @Nullable Long contactId,
        @Nullable Long scriptId,
        @Nullable String script,
        Map<String, String> placeholders,
        @Nullable String event,
        @Nullable String promoId,
        Statuses statuses,
        String customer,
        String customerName,
        @Nullable String executiveName,
        @Nullable String csrName,
        @Nullable Instant lastOrderAt,
        @Nullable String order,
        @Nullable BigDecimal orderTotal,
        @Nullable Instant orderedAt,
        @Nullable LocalDate wantedOn,
        @Nullable String purchaseOrder,
        @Nullable Long hold,
        @Nullable String holdKind,
        @Nullable String holdReason,
        String assignee,
        String assigneeName,
        @Nullable String assigneePhone,
        String status,
        int priority,
        String source,
        String media,
        Instant startAt,
        @Nullable Instant stopAt,
        Instant firstStartAt,
        int moves,
        String reason,
        @Nullable String routeReason,
        @Nullable String details,
        List<String> checklist,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        int copies) {}
