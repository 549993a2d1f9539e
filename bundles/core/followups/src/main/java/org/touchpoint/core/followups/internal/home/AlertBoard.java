package org.touchpoint.core.followups.internal.home;

import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.ALERT_DISMISSAL;
import static org.touchpoint.core.store.tables.Tables.SPECIAL_ALERT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.home.Alert;
import org.touchpoint.api.home.AlertSettings;
import org.touchpoint.api.home.Severity;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.tables.tables.records.SpecialAlertRecord;

/** Special Alerts in the database, as one user sees them. */
final class AlertBoard {
    private static final int LONGEST_TEXT = 500;

    private final DSLContext db;
    private final Company company;
    private final Caller caller;

    AlertBoard(DSLContext db, Company company, Caller caller) {
        this.db = db;
        this.company = company;
        this.caller = caller;
    }

    List<Alert> list(boolean all) {
        LocalDate today = company.today();
        Condition shown = SPECIAL_ALERT.UNTIL_DAY.isNull().or(SPECIAL_ALERT.UNTIL_DAY.ge(today));
        Set<Long> dismissed = db.select(ALERT_DISMISSAL.ALERT_ID)
                .from(ALERT_DISMISSAL)
                .where(ALERT_DISMISSAL.USER_ID.eq(caller.userId()))
                .fetchSet(ALERT_DISMISSAL.ALERT_ID);
        return db
                .selectFrom(SPECIAL_ALERT)
                .where(all ? noCondition() : shown)
                .orderBy(SPECIAL_ALERT.POSTED_AT.desc(), SPECIAL_ALERT.ID.desc())
                .fetch(row -> alert(row, dismissed.contains(row.getId())))
                .stream()
                .sorted(Comparator.comparing(alert -> severity(alert.severity())))
                .toList();
    }

    Alert post(AlertSettings settings) {
        SpecialAlertRecord row = db.newRecord(SPECIAL_ALERT);
        row.setId(db.nextval(ID_SEQ));
        row.setPostedAt(company.clock().instant());
        return put(row, settings);
    }

    Alert change(long id, AlertSettings settings) {
        SpecialAlertRecord row = existing(id);
        forget(id);
        return put(row, settings);
    }

    void remove(long id) {
        SpecialAlertRecord row = existing(id);
        forget(id);
        row.delete();
    }

    Alert dismiss(long id) {
        SpecialAlertRecord row = existing(id);
        Condition there = ALERT_DISMISSAL.ALERT_ID.eq(id).and(ALERT_DISMISSAL.USER_ID.eq(caller.userId()));
        if (!db.fetchExists(ALERT_DISMISSAL, there)) {
            db.insertInto(ALERT_DISMISSAL, ALERT_DISMISSAL.ALERT_ID, ALERT_DISMISSAL.USER_ID)
                    .values(id, caller.userId())
                    .execute();
        }
        return alert(row, true);
    }

    private void forget(long id) {
        db.deleteFrom(ALERT_DISMISSAL).where(ALERT_DISMISSAL.ALERT_ID.eq(id)).execute();
    }

    private SpecialAlertRecord existing(long id) {
        SpecialAlertRecord row = db.fetchOne(SPECIAL_ALERT, SPECIAL_ALERT.ID.eq(id));
        if (row == null) {
            throw TouchpointException.notFound("alert", id);
        }
        return row;
    }

    private Alert put(SpecialAlertRecord row, AlertSettings settings) {
        row.setBody(Fields.required("text", settings.text(), LONGEST_TEXT));
        row.setSeverity(severity(settings.severity()).title());
        row.setUntilDay(settings.until());
        row.setPostedBy(caller.login());
        row.store();
        return alert(row, false);
    }

    private static Severity severity(String title) {
        for (Severity severity : Severity.values()) {
            if (severity.title().equalsIgnoreCase(title.strip())) {
                return severity;
            }
        }
        throw TouchpointException.invalid(
                "severity", "There is no such severity.", "Give Critical, Warning or Information.");
    }

    private static Alert alert(SpecialAlertRecord row, boolean dismissed) {
        return new Alert(
                row.getId(),
                row.getBody(),
                row.getSeverity(),
                row.getUntilDay(),
                dismissed,
                row.getPostedBy(),
                row.getPostedAt());
    }
}
