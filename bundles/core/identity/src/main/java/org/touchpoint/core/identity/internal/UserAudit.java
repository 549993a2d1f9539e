package org.touchpoint.core.identity.internal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.api.audit.FieldChange;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.User;
import org.touchpoint.core.identity.internal.Directory.GroupRow;
import org.touchpoint.core.identity.internal.Directory.RoleRow;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.audit.Audit;
import org.touchpoint.core.store.audit.Differences;

/** What User Maintenance leaves in the audit; of a password only that it was set. */
final class UserAudit {
    private final Company company;

    UserAudit(Company company) {
        this.company = company;
    }

    void created(DSLContext db, String login, Caller caller) {
        Audit.record(db, company, caller, AuditKind.USER, login, "created", differences(null, user(db, login)));
    }

    void changed(DSLContext db, User before, boolean password, Caller caller) {
        List<FieldChange> changes = new ArrayList<>(differences(before, user(db, before.login())));
        if (password) {
            changes.add(new FieldChange("password", null, "set anew"));
        }
        Audit.recordChange(db, company, caller, AuditKind.USER, before.login(), changes);
    }

    void ownPassword(DSLContext db, Caller caller) {
        Audit.record(db, company, caller, AuditKind.USER, caller.login(), "changed the own password", Differences.NONE);
    }

    void saved(DSLContext db, @Nullable RoleRow before, String name, Caller caller) {
        RoleRow after = DirectoryReader.read(db).role(name).orElseThrow();
        List<FieldChange> changes = Differences.of(before == null ? null : before.role(), after.role());
        saved(db, AuditKind.ROLE, before == null, name, changes, caller);
    }

    void saved(DSLContext db, @Nullable GroupRow before, String name, Caller caller) {
        GroupRow after = DirectoryReader.read(db).group(name).orElseThrow();
        List<FieldChange> changes = Differences.of(before == null ? null : before.group(), after.group());
        saved(db, AuditKind.GROUP, before == null, name, changes, caller);
    }

    private void saved(
            DSLContext db, AuditKind kind, boolean isNew, String name, List<FieldChange> changes, Caller caller) {
        if (isNew) {
            Audit.record(db, company, caller, kind, name, "created", changes);
        } else {
            Audit.recordChange(db, company, caller, kind, name, changes);
        }
    }

    private static User user(DSLContext db, String login) {
        return DirectoryReader.read(db).person(login).orElseThrow().user();
    }

    private static List<FieldChange> differences(@Nullable User before, User after) {
        return Differences.of(before, after, "id", "login", "jobFunctions");
    }
}
