package org.touchpoint.benchmarks;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** What a page's own thread works: the same on a busy machine as on an idle one, where frames are not. */
final class MainThread {
    private final CDPSession session;

    MainThread(Page page) {
        session = page.context().newCDPSession(page);
        JsonObject domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", domain);
    }

    /** CPU time so far. */
    double milliseconds() {
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble() * 1000;
            }
        }
        throw new IllegalStateException("no TaskDuration");
    }
}
