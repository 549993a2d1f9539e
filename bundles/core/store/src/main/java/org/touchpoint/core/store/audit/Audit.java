package org.touchpoint.core.store.audit;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.AUDIT_ENTRY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jooq.DSLContext;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.audit.FieldChange;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;

/** Writes down who changed what, within the transaction that changes it: what is rolled back was never done. */
public final class Audit {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_WHO = 80;
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_WHAT = 500;

    private Audit() {}

    /**
     * Adds an entry.
     *
     * @param key which thing of that kind, see {@link AuditKind}
     * @param what what was done to it, such as {@code created}
     * @param changes see {@link Differences}
     */
    public static void record(
            DSLContext db,
            Company company,
            Caller caller,
            AuditKind kind,
            String key,
            String what,
            List<FieldChange> changes) {
        record(db, company, caller.login(), kind, key, what, changes);
    }

    /** The same, by somebody who has not logged in. */
    public static void record(
            DSLContext db,
            Company company,
            String who,
            AuditKind kind,
            String key,
            String what,
            List<FieldChange> changes) {
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, db.nextval(ID_SEQ))
                .set(AUDIT_ENTRY.AT_TIME, company.clock().instant().truncatedTo(ChronoUnit.MICROS))
                .set(AUDIT_ENTRY.WHO, Fields.fitted(who, LONGEST_WHO))
                .set(AUDIT_ENTRY.KIND, kind.title())
                .set(AUDIT_ENTRY.ENTRY_KEY, Fields.fitted(key, LONGEST_KEY))
                .set(AUDIT_ENTRY.WHAT, Fields.fitted(what, LONGEST_WHAT))
                .set(AUDIT_ENTRY.CHANGES, written(changes))
                .execute();
    }

    /** The same, unless nothing is different: who saves a form without having changed anything has done nothing. */
    public static void recordChange(
            DSLContext db, Company company, Caller caller, AuditKind kind, String key, List<FieldChange> changes) {
        if (!changes.isEmpty()) {
            record(db, company, caller, kind, key, "changed", changes);
        }
    }

    private static String written(List<FieldChange> changes) {
        try {
            return JSON.writeValueAsString(changes.stream()
                    .map(change -> new String[] {change.field(), change.before(), change.after()})
                    .toList());
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("Texts can always be written", failure);
        }
    }
}
