package org.touchpoint.core.store.internal;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Tables.AUDIT_ENTRY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.audit.AuditEntry;
import org.touchpoint.api.audit.AuditFilter;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.audit.AuditTrail;
import org.touchpoint.api.audit.FieldChange;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.tables.tables.records.AuditEntryRecord;

/** The audit as administrators read it. */
@Component
public final class AuditReader implements AuditTrail {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FETCHED_AT_ONCE = 500;
    private static final int LONGEST_TEXT = 200;

    private final Transactions transactions;
    private final Company company;

    @Activate
    public AuditReader(@Reference Transactions transactions, @Reference Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    @Override
    public Page<AuditEntry> search(AuditFilter filter, PageRequest page, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        Condition wanted = condition(filter);
        return transactions.read(db -> new Page<>(
                db.selectFrom(AUDIT_ENTRY)
                        .where(wanted)
                        .orderBy(AUDIT_ENTRY.AT_TIME.desc(), AUDIT_ENTRY.ID.desc())
                        .offset(page.offset())
                        .limit(page.size())
                        .fetch(AuditReader::entry),
                db.fetchCount(AUDIT_ENTRY, wanted)));
    }

    @Override
    public void export(AuditFilter filter, Consumer<AuditEntry> reader, Caller caller) {
        caller.require(JobFunction.ADMINISTRATION);
        Condition wanted = condition(filter);
        transactions.read(db -> {
            read(db, wanted, reader);
            return true;
        });
    }

    private static void read(DSLContext db, Condition wanted, Consumer<AuditEntry> reader) {
        try (Cursor<AuditEntryRecord> cursor = db.selectFrom(AUDIT_ENTRY)
                .where(wanted)
                .orderBy(AUDIT_ENTRY.AT_TIME.desc(), AUDIT_ENTRY.ID.desc())
                .fetchSize(FETCHED_AT_ONCE)
                .fetchLazy()) {
            cursor.forEach(row -> reader.accept(entry(row)));
        }
    }

    private Condition condition(AuditFilter filter) {
        Condition wanted = noCondition();
        if (filter.who() != null) {
            wanted = wanted.and(AUDIT_ENTRY.WHO.eq(filter.who().strip().toLowerCase(Locale.ROOT)));
        }
        if (filter.kind() != null) {
            wanted = wanted.and(AUDIT_ENTRY.KIND.eq(kind(filter.kind()).title()));
        }
        if (filter.key() != null) {
            wanted = wanted.and(
                    lower(AUDIT_ENTRY.ENTRY_KEY).eq(filter.key().strip().toLowerCase(Locale.ROOT)));
        }
        return wanted.and(days(filter)).and(text(filter.text()));
    }

    private Condition days(AuditFilter filter) {
        Condition wanted = noCondition();
        if (filter.from() != null) {
            wanted = wanted.and(AUDIT_ENTRY.AT_TIME.ge(
                    filter.from().atStartOfDay(company.zone()).toInstant()));
        }
        if (filter.to() != null) {
            wanted = wanted.and(AUDIT_ENTRY.AT_TIME.lt(
                    filter.to().plusDays(1).atStartOfDay(company.zone()).toInstant()));
        }
        return wanted;
    }

    private static Condition text(@Nullable String text) {
        if (text == null) {
            return noCondition();
        }
        if (text.length() > LONGEST_TEXT) {
            throw TouchpointException.invalid(
                    "text", "text has " + text.length() + " characters.", "Give at most " + LONGEST_TEXT + ".");
        }
        String part = text.strip().toLowerCase(Locale.ROOT);
        return lower(AUDIT_ENTRY.ENTRY_KEY)
                .contains(part)
                .or(lower(AUDIT_ENTRY.WHAT).contains(part))
                .or(lower(AUDIT_ENTRY.CHANGES).contains(part));
    }

    private static AuditKind kind(String title) {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.title().equalsIgnoreCase(title.strip()))
                .findFirst()
                .orElseThrow(() -> TouchpointException.invalid(
                        "kind",
                        "There is no kind \"" + title + "\".",
                        "Give one of: "
                                + Arrays.stream(AuditKind.values())
                                        .map(AuditKind::title)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static AuditEntry entry(AuditEntryRecord row) {
        return new AuditEntry(
                row.getId(),
                row.getAtTime(),
                row.getWho(),
                row.getKind(),
                row.getEntryKey(),
                row.getWhat(),
                changes(row.getChanges()));
    }

    private static List<FieldChange> changes(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<String[]>>() {}).stream()
                    .map(change -> new FieldChange(change[0], change[1], change[2]))
                    .toList();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("An entry of the audit cannot be read", failure);
        }
    }
}
