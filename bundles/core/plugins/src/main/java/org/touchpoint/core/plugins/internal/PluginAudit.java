package org.touchpoint.core.plugins.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.api.admin.Plugin;
import org.touchpoint.api.audit.AuditKind;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;
import org.touchpoint.core.store.audit.Audit;
import org.touchpoint.core.store.audit.Differences;

/** What becomes of plugins, in the audit. The framework has made the change already; a full disk does not undo it. */
final class PluginAudit {
    private static final Logger LOG = LoggerFactory.getLogger(PluginAudit.class);

    private final Transactions transactions;
    private final Company company;

    PluginAudit(Transactions transactions, Company company) {
        this.transactions = transactions;
        this.company = company;
    }

    /** From one description to another; null stands for a plugin that is not there. */
    void record(String who, String name, String what, @Nullable Plugin before, @Nullable Plugin after) {
        record(who, name, what, values(before), values(after));
    }

    void record(String who, String name, String what, Map<String, String> before, Map<String, String> after) {
        try {
            transactions.write(db -> {
                Audit.record(db, company, who, AuditKind.PLUGIN, name, what, Differences.of(before, after));
                return name;
            });
        } catch (TouchpointException refusal) {
            LOG.warn("{} by {}: plugin {}; this is not in the audit", what, who, name, refusal);
        }
    }

    private static Map<String, String> values(@Nullable Plugin plugin) {
        Map<String, String> values = new LinkedHashMap<>();
        if (plugin != null) {
            values.put("version", plugin.version());
            values.put("state", plugin.state());
            if (plugin.reason() != null) {
                values.put("reason", plugin.reason());
            }
        }
        return values;
    }
}
