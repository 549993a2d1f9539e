package org.touchpoint.core.followups.internal.home;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.HOME_LINK;

import java.util.List;
import org.jooq.DSLContext;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.home.HomeLink;
import org.touchpoint.api.home.HomeLinkSettings;
import org.touchpoint.api.user.Caller;
import org.touchpoint.api.user.JobFunction;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.tables.tables.records.HomeLinkRecord;

/** Links in the database, as one user has them. */
final class LinkBoard {
    private static final int LONGEST_TITLE = 120;
    private static final int MOST = 200;

    private final DSLContext db;
    private final Caller caller;

    LinkBoard(DSLContext db, Caller caller) {
        this.db = db;
        this.caller = caller;
    }

    List<HomeLink> list() {
        return db
                .selectFrom(HOME_LINK)
                .where(HOME_LINK.USER_ID.isNull().or(HOME_LINK.USER_ID.eq(caller.userId())))
                .orderBy(HOME_LINK.ID)
                .fetch(LinkBoard::link)
                .stream()
                .sorted((one, other) -> Boolean.compare(other.shared(), one.shared()))
                .toList();
    }

    HomeLink add(HomeLinkSettings settings) {
        if (list().size() >= MOST) {
            throw TouchpointException.conflict(
                    null, "There are " + MOST + " links already.", "Remove one that nobody needs.");
        }
        HomeLinkRecord row = db.newRecord(HOME_LINK);
        row.setId(db.nextval(ID_SEQ));
        return put(row, settings);
    }

    HomeLink change(long id, HomeLinkSettings settings) {
        return put(existing(id), settings);
    }

    /** Whether everybody had it. */
    boolean remove(long id) {
        HomeLinkRecord row = existing(id);
        row.delete();
        return row.getUserId() == null;
    }

    private HomeLinkRecord existing(long id) {
        HomeLinkRecord row = db.fetchOne(HOME_LINK, HOME_LINK.ID.eq(id));
        if (row == null || (row.getUserId() != null && row.getUserId() != caller.userId())) {
            throw TouchpointException.notFound("link", id);
        }
        if (row.getUserId() == null) {
            caller.require(JobFunction.CRM);
        }
        return row;
    }

    private HomeLink put(HomeLinkRecord row, HomeLinkSettings settings) {
        if (settings.shared()) {
            caller.require(JobFunction.CRM);
        }
        row.setUserId(settings.shared() ? null : caller.userId());
        row.setTitle(Fields.required("title", settings.title(), LONGEST_TITLE));
        row.setAddress(Addresses.checked(settings.address()));
        row.store();
        return link(row);
    }

    private static HomeLink link(HomeLinkRecord row) {
        return new HomeLink(row.getId(), row.getTitle(), row.getAddress(), row.getUserId() == null);
    }
}
