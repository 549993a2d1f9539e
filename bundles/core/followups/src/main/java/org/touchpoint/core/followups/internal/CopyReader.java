package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.followups.internal.CopyTables.COPY;
import static org.touchpoint.core.store.tables.Tables.ORDER_LINE;
import static org.touchpoint.core.store.tables.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.core.store.Company;

/** Copies as people see them, with their scripts filled in; a fixed number of statements, however many copies. */
final class CopyReader {
    /** So many descriptions of an order's lines are read out to a customer. */
    private static final int MOST_PRODUCTS = 10;

    private final Company company;

    CopyReader(Company company) {
        this.company = company;
    }

    /** The copies with these ids, in the order of the ids; those that do not exist are passed over. */
    List<FollowUp> byId(DSLContext db, Collection<Long> ids) {
        List<CopyRow> rows =
                CopyTables.columnsOf(db, COPY).where(COPY.ID.in(ids)).fetch(CopyTables::row);
        Map<Long, FollowUp> byId = new HashMap<>();
        filledIn(db, rows).forEach(copy -> byId.put(copy.id(), copy));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    /** These copies, filled in. */
    List<FollowUp> filledIn(DSLContext db, List<CopyRow> rows) {
        Map<Long, Script> scripts = new HashMap<>();
        for (CopyRow row : rows) {
            if (row.scriptId() != null && row.script() != null) {
                scripts.computeIfAbsent(row.scriptId(), id -> new Script(Objects.requireNonNull(row.script())));
            }
        }
        ContactBook contacts =
                new ContactBook(db, rows.stream().map(CopyRow::customerId).collect(Collectors.toSet()));
        Map<Long, String> products = products(db, ordersReadOut(rows, scripts));
        List<FollowUp> copies = new ArrayList<>();
        for (CopyRow row : rows) {
            ContactBook.Person contact = contacts.of(row.customerId(), row.contactId());
            Facts facts = new Facts(row, contact, products.get(row.orderId()), company);
            Script script = row.scriptId() == null ? null : scripts.get(row.scriptId());
            copies.add(followUp(row, contact, script == null ? null : filled(script, facts)));
        }
        return copies;
    }

    private static String filled(Script script, Facts facts) {
        return script.fill(name -> Placeholders.value(name, facts));
    }

    private static Set<Long> ordersReadOut(List<CopyRow> rows, Map<Long, Script> scripts) {
        Set<Long> orders = new LinkedHashSet<>();
        for (CopyRow row : rows) {
            Script script = row.scriptId() == null ? null : scripts.get(row.scriptId());
            if (row.orderId() != null && script != null && script.uses(Placeholders.Products.name())) {
                orders.add(row.orderId());
            }
        }
        return orders;
    }

    /** What each order was about, in words. */
    static Map<Long, String> products(DSLContext db, Set<Long> orderIds) {
        Map<Long, Set<String>> descriptions = new LinkedHashMap<>();
        if (!orderIds.isEmpty()) {
            db.select(ORDER_LINE.ORDER_ID, DSL.coalesce(ORDER_LINE.DESCRIPTION, PRODUCT.DESCRIPTION))
                    .from(ORDER_LINE)
                    .join(PRODUCT)
                    .on(PRODUCT.ID.eq(ORDER_LINE.PRODUCT_ID))
                    .where(ORDER_LINE.ORDER_ID.in(orderIds))
                    .orderBy(ORDER_LINE.ORDER_ID, ORDER_LINE.LINE_NUMBER)
                    .forEach(line -> descriptions
                            .computeIfAbsent(line.value1(), id -> new LinkedHashSet<>())
                            .add(line.value2()));
        }
        Map<Long, String> texts = new HashMap<>();
        descriptions.forEach((order, lines) -> texts.put(order, enumeration(lines)));
        return texts;
    }

    private static String enumeration(Set<String> descriptions) {
        String first = descriptions.stream().limit(MOST_PRODUCTS).collect(Collectors.joining(", "));
        int others = descriptions.size() - MOST_PRODUCTS;
        return others <= 0 ? first : first + " and " + others + " more";
    }

    private static FollowUp followUp(CopyRow row, ContactBook.@Nullable Person contact, @Nullable String script) {
        return new FollowUp(
                row.id(),
                row.event(),
                row.customer(),
                row.customerName(),
                row.order(),
                row.orderTotal(),
                row.hold(),
                row.assignee(),
                row.status(),
                row.statuses().list(),
                Priorities.of(row.priority()).title(),
                row.source(),
                row.media(),
                row.startAt(),
                row.stopAt(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email(),
                script,
                row.details() == null ? "" : row.details(),
                row.checklist(),
                row.reason(),
                row.routeReason(),
                row.promoId(),
                row.firstStartAt(),
                row.moves(),
                row.copies(),
                row.createdAt(),
                row.closedAt(),
                row.closedBy());
    }
}
