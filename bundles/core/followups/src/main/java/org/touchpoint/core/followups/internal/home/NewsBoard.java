package org.touchpoint.core.followups.internal.home;

import static org.jooq.impl.DSL.noCondition;
import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.COMPANY_NEWS;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.home.NewsItem;
import org.touchpoint.api.home.NewsSettings;
import org.touchpoint.api.user.Caller;
import org.touchpoint.core.followups.internal.Wording;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.check.Fields;
import org.touchpoint.core.store.tables.tables.records.CompanyNewsRecord;

/** Company News in the database. */
final class NewsBoard {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 10_000;

    private final DSLContext db;
    private final Company company;

    NewsBoard(DSLContext db, Company company) {
        this.db = db;
        this.company = company;
    }

    List<NewsItem> list(boolean all) {
        LocalDate today = company.today();
        Condition shown = COMPANY_NEWS
                .FROM_DAY
                .le(today)
                .and(COMPANY_NEWS.UNTIL_DAY.isNull().or(COMPANY_NEWS.UNTIL_DAY.ge(today)));
        return db.selectFrom(COMPANY_NEWS)
                .where(all ? noCondition() : shown)
                .orderBy(
                        COMPANY_NEWS.PINNED.desc(),
                        COMPANY_NEWS.FROM_DAY.desc(),
                        COMPANY_NEWS.POSTED_AT.desc(),
                        COMPANY_NEWS.ID.desc())
                .fetch(NewsBoard::item);
    }

    NewsItem post(NewsSettings settings, Caller caller) {
        CompanyNewsRecord row = db.newRecord(COMPANY_NEWS);
        row.setId(db.nextval(ID_SEQ));
        row.setPostedAt(company.clock().instant());
        return put(row, settings, caller);
    }

    NewsItem change(long id, NewsSettings settings, Caller caller) {
        return put(existing(id), settings, caller);
    }

    void remove(long id) {
        existing(id).delete();
    }

    private CompanyNewsRecord existing(long id) {
        CompanyNewsRecord row = db.fetchOne(COMPANY_NEWS, COMPANY_NEWS.ID.eq(id));
        if (row == null) {
            throw TouchpointException.notFound("news", id);
        }
        return row;
    }

    private NewsItem put(CompanyNewsRecord row, NewsSettings settings, Caller caller) {
        LocalDate from = Objects.requireNonNullElse(settings.from(), company.today());
        Days.requireOrder(from, settings.until());
        row.setTitle(Fields.required("title", settings.title(), LONGEST_TITLE));
        row.setBody(Wording.lines("text", settings.text(), LONGEST_TEXT));
        row.setFromDay(from);
        row.setUntilDay(settings.until());
        row.setPinned(settings.pinned());
        row.setPostedBy(caller.login());
        row.store();
        return item(row);
    }

    private static NewsItem item(CompanyNewsRecord row) {
        return new NewsItem(
                row.getId(),
                row.getTitle(),
                Objects.requireNonNullElse(row.getBody(), ""),
                row.getFromDay(),
                row.getUntilDay(),
                row.getPinned(),
                row.getPostedBy(),
                row.getPostedAt());
    }
}
