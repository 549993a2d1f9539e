package org.touchpoint.core.followups.internal;

import static org.touchpoint.core.store.tables.Sequences.ID_SEQ;
import static org.touchpoint.core.store.tables.Tables.SCRIPT_TEXT;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Scripts' wordings, each kept once. */
final class ScriptTexts {
    private ScriptTexts() {}

    /** The id under which a wording is kept. */
    static long keep(DSLContext db, String body) {
        String hash = hash(body);
        Long there = find(db, hash);
        if (there != null) {
            return there;
        }
        db.insertInto(SCRIPT_TEXT, SCRIPT_TEXT.ID, SCRIPT_TEXT.HASH, SCRIPT_TEXT.BODY)
                .values(db.nextval(ID_SEQ), hash, body)
                .onConflict(SCRIPT_TEXT.HASH)
                .doNothing()
                .execute();
        Long kept = find(db, hash);
        if (kept == null) {
            throw new IllegalStateException("a script that was just kept is not there");
        }
        return kept;
    }

    private static @Nullable Long find(DSLContext db, String hash) {
        return db.select(SCRIPT_TEXT.ID)
                .from(SCRIPT_TEXT)
                .where(SCRIPT_TEXT.HASH.eq(hash))
                .fetchOne(SCRIPT_TEXT.ID);
    }

    private static String hash(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
