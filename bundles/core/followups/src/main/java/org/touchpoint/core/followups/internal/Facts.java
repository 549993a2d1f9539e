package org.touchpoint.core.followups.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.touchpoint.core.store.Company;

/** What placeholders are filled from: one copy, the person to call, the order's lines, and the company. */
record Facts(
        CopyRow copy,
        ContactBook.@Nullable Person contact,
        @Nullable String products,
        Company company) {
    @Nullable
    String contactName() {
        return contact == null ? null : contact.name();
    }

    String companyName() {
        return company.name();
    }

    @Nullable
    String orderDate() {
        return day(copy.orderedAt());
    }

    @Nullable
    String orderTotal() {
        BigDecimal total = copy.orderTotal();
        return total == null ? null : Wording.money(total);
    }

    @Nullable
    String wantedDate() {
        LocalDate wanted = copy.wantedOn();
        return wanted == null ? null : Wording.day(wanted);
    }

    @Nullable
    String lastOrderDate() {
        return day(copy.lastOrderAt());
    }

    String today() {
        return Wording.day(company.today());
    }

    private @Nullable String day(@Nullable Instant moment) {
        return moment == null ? null : Wording.day(moment, company.zone());
    }
}
