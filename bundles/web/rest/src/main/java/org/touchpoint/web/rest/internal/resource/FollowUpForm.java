package org.touchpoint.web.rest.internal.resource;

import java.util.Arrays;
import java.util.List;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.followup.OverrideRequest;
import org.touchpoint.api.followup.Priority;
import org.touchpoint.web.rest.internal.json.JsonDocument;
import org.touchpoint.web.rest.internal.json.Shape;

/**
 * What a request says about a follow-up (JSON merge patch): null clears details, checklist and stop date, and is refused elsewhere,
 * where nothing can be cleared.
 */
final class FollowUpForm {
    static final List<String> PRIORITIES =
            Arrays.stream(Priority.values()).map(Priority::title).toList();

    private FollowUpForm() {}

    static FollowUpUpdate update(FollowUp now, JsonDocument body) {
        body.requireSomething().refuseEmpty("status", "priority", "startDate", "routeTo");
        Shape.refuseReadOnly(now, body, FollowUpUpdate.class);
        if (body.takeNull("details")) {
            body.orElse("details", "");
        }
        if (body.takeNull("checklist")) {
            body.orEmpty("checklist");
        }
        boolean withoutStop = body.takeNull("stopDate");
        body.canonical("status", now.responseStatus()).canonical("priority", PRIORITIES);
        FollowUpUpdate update = body.as(FollowUpUpdate.class);
        return withoutStop ? update.withoutStopDate() : update;
    }

    /** What Follow-up Override is asked to do. */
    static OverrideRequest override(JsonDocument body) {
        body.requireSomething().refuseEmpty("ids", "assignee", "status", "priority", "startDate", "contact");
        if (body.takeNull("details")) {
            body.orElse("details", "");
        }
        if (body.takeNull("checklist")) {
            body.orEmpty("checklist");
        }
        boolean withoutStop = body.takeNull("stopDate");
        body.canonical("priority", PRIORITIES);
        OverrideRequest request = body.as(OverrideRequest.class);
        return withoutStop ? request.withoutStopDate() : request;
    }
}
