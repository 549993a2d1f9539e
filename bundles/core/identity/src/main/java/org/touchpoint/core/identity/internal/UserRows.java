package org.touchpoint.core.identity.internal;

import static org.jooq.impl.DSL.row;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.APP_ROLE;
import static org.touchpoint.core.store.tables.Tables.APP_USER;
import static org.touchpoint.core.store.tables.Tables.GROUP_MEMBER;
import static org.touchpoint.core.store.tables.Tables.ROLE_JOB_FUNCTION;
import static org.touchpoint.core.store.tables.Tables.USER_GROUP;
import static org.touchpoint.core.store.tables.Tables.USER_ROLE;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.identity.internal.UserRules.Checked;

/** Writes users, roles and groups, within the caller's transaction. */
final class UserRows {
    private UserRows() {}

    static void insertUser(DSLContext db, String login, Checked user, String passwordHash, Instant now) {
        long id = db.nextval(ID_SEQ);
        db.insertInto(APP_USER)
                .set(APP_USER.ID, id)
                .set(APP_USER.LOGIN, login)
                .set(APP_USER.FULL_NAME, user.fullName())
                .set(APP_USER.EMAIL, user.email())
                .set(APP_USER.PHONE, user.phone())
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .set(APP_USER.ACTIVE, user.active())
                .set(APP_USER.ABSENT_FROM, user.absentFrom())
                .set(APP_USER.ABSENT_TO, user.absentTo())
                .set(APP_USER.STAND_IN_ID, user.standInId())
                .set(APP_USER.CREATED_AT, now)
                .execute();
        insertMemberships(db, id, user);
    }

    static void updateUser(DSLContext db, long id, Checked user) {
        db.update(APP_USER)
                .set(APP_USER.FULL_NAME, user.fullName())
                .set(APP_USER.EMAIL, user.email())
                .set(APP_USER.PHONE, user.phone())
                .set(APP_USER.ACTIVE, user.active())
                .set(APP_USER.ABSENT_FROM, user.absentFrom())
                .set(APP_USER.ABSENT_TO, user.absentTo())
                .set(APP_USER.STAND_IN_ID, user.standInId())
                .where(APP_USER.ID.eq(id))
                .execute();
        db.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(id)).execute();
        db.deleteFrom(GROUP_MEMBER).where(GROUP_MEMBER.USER_ID.eq(id)).execute();
        insertMemberships(db, id, user);
    }

    static void setPassword(DSLContext db, long id, String passwordHash) {
        db.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .where(APP_USER.ID.eq(id))
                .execute();
    }

    /** Sets a password only while the present one is still the one that was checked. */
    static void setPassword(DSLContext db, long id, String presentHash, String passwordHash) {
        int changed = db.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, passwordHash)
                .where(APP_USER.ID.eq(id).and(APP_USER.PASSWORD_HASH.eq(presentHash)))
                .execute();
        if (changed == 0) {
            throw TouchpointException.conflict(
                    "oldPassword", "The password has just been changed by somebody else.", "Log in again.");
        }
    }

    /** Creates a role; its job functions are added by {@link #replaceFunctions}. */
    static long insertRole(DSLContext db, String name) {
        long id = db.nextval(ID_SEQ);
        db.insertInto(APP_ROLE).set(APP_ROLE.ID, id).set(APP_ROLE.NAME, name).execute();
        return id;
    }

    static void replaceFunctions(DSLContext db, long roleId, Collection<JobFunction> functions) {
        db.deleteFrom(ROLE_JOB_FUNCTION)
                .where(ROLE_JOB_FUNCTION.ROLE_ID.eq(roleId))
                .execute();
        if (!functions.isEmpty()) {
            db.insertInto(ROLE_JOB_FUNCTION, ROLE_JOB_FUNCTION.ROLE_ID, ROLE_JOB_FUNCTION.JOB_FUNCTION)
                    .valuesOfRows(functions.stream()
                            .map(function -> row(roleId, function.title()))
                            .toList())
                    .execute();
        }
    }

    /** Creates a group; its members are added by {@link #replaceMembers}. */
    static long insertGroup(DSLContext db, String name, String description) {
        long id = db.nextval(ID_SEQ);
        db.insertInto(USER_GROUP)
                .set(USER_GROUP.ID, id)
                .set(USER_GROUP.NAME, name)
                .set(USER_GROUP.DESCRIPTION, description)
                .execute();
        return id;
    }

    static void replaceMembers(DSLContext db, long groupId, Collection<Long> userIds) {
        db.deleteFrom(GROUP_MEMBER).where(GROUP_MEMBER.GROUP_ID.eq(groupId)).execute();
        insertPairs(db, GROUP_MEMBER.GROUP_ID, groupId, GROUP_MEMBER.USER_ID, userIds);
    }

    /** Refuses what has just been written if it leaves nobody who could undo it. */
    static void requireAdministrator(DSLContext db, String field) {
        boolean there = db.fetchExists(db.selectOne()
                .from(APP_USER)
                .join(USER_ROLE)
                .on(USER_ROLE.USER_ID.eq(APP_USER.ID))
                .join(ROLE_JOB_FUNCTION)
                .on(ROLE_JOB_FUNCTION.ROLE_ID.eq(USER_ROLE.ROLE_ID))
                .where(APP_USER.ACTIVE.isTrue())
                .and(ROLE_JOB_FUNCTION.JOB_FUNCTION.eq(JobFunction.ADMINISTRATION.title())));
        if (!there) {
            throw TouchpointException.conflict(
                    field,
                    "Nobody would be left who holds the job function Administration.",
                    "Give another active user the role Administrator first.");
        }
    }

    private static void insertMemberships(DSLContext db, long userId, Checked user) {
        insertPairs(db, USER_ROLE.USER_ID, userId, USER_ROLE.ROLE_ID, user.roleIds());
        insertPairs(db, GROUP_MEMBER.USER_ID, userId, GROUP_MEMBER.GROUP_ID, user.groupIds());
    }

    private static void insertPairs(
            DSLContext db, TableField<?, Long> one, long id, TableField<?, Long> many, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            db.insertInto(Objects.requireNonNull(one.getTable()), one, many)
                    .valuesOfRows(ids.stream().map(other -> row(id, other)).toList())
                    .execute();
        }
    }
}
