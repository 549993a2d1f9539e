package org.touchpoint.core.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.audit.Audit;
import org.touchpoint.core.store.audit.Differences;

/**
 * Leaves failed log-ins in the audit, one entry a minute for each log-in, so that whoever guesses fills no disk. A log-in that nobody
 * has is not written down: people type passwords there by mistake. Thread-safe.
 */
final class FailedLogIns {
    static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final String UNKNOWN = "(unknown)";

    private final Transactions transactions;
    private final Company company;
    private final Map<String, Instant> told = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    FailedLogIns(Transactions transactions, Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    /** One has failed. */
    void note(String login, boolean known) {
        String key = known ? login : UNKNOWN;
        if (isNews(key)) {
            try {
                transactions.write(db -> {
                    Audit.record(db, company, key, AuditKind.LOG_IN, key, "failed log-in", Differences.NONE);
                    return key;
                });
            } catch (TouchpointException refusal) {
                // Log-ins are answered while nothing can be written (disk full).
                if (refusal.code() != ErrorCode.UNAVAILABLE) {
                    throw refusal;
                }
            }
        }
    }

    private synchronized boolean isNews(String key) {
        Instant now = company.clock().instant();
        Instant latest = told.get(key);
        if (latest != null && now.isBefore(latest.plus(QUIET))) {
            return false;
        }
        told.put(key, now);
        return true;
    }
}
