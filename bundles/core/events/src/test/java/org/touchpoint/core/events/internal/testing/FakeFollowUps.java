package org.touchpoint.core.events.internal.testing;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.touchpoint.api.Page;
import org.touchpoint.api.PageRequest;
import org.touchpoint.api.followup.FilledScript;
import org.touchpoint.api.followup.FollowUp;
import org.touchpoint.api.followup.FollowUpFilter;
import org.touchpoint.api.followup.FollowUpUpdate;
import org.touchpoint.api.followup.FollowUps;
import org.touchpoint.api.followup.NewFollowUp;
import org.touchpoint.api.followup.Placeholder;
import org.touchpoint.api.followup.ScriptSample;
import org.touchpoint.api.user.Caller;

/** Knows two placeholders that are always filled, and one for each subject; nothing else is asked of it here. */
final class FakeFollowUps implements FollowUps {
    private static final List<Placeholder> KNOWN = List.of(
            new Placeholder("CustomerContact", "", null),
            new Placeholder("YourName", "", null),
            new Placeholder("EventName", "", Placeholder.EVENT),
            new Placeholder("OrderNumber", "", Placeholder.ORDER),
            new Placeholder("HoldReason", "", Placeholder.HOLD));

    @Override
    public List<Placeholder> placeholders() {
        return KNOWN;
    }

    @Override
    public List<String> unfillablePlaceholders(String script, Collection<String> subjects) {
        List<String> fillable = KNOWN.stream()
                .filter(placeholder -> placeholder.needs() == null || subjects.contains(placeholder.needs()))
                .map(Placeholder::name)
                .toList();
        return Pattern.compile("\\[(\\w+)]")
                .matcher(script)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !fillable.contains(name))
                .distinct()
                .toList();
    }

    @Override
    public Page<FollowUp> list(FollowUpFilter filter, PageRequest page, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FollowUp get(long id, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FollowUp> create(NewFollowUp request, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FollowUp accept(long id, FollowUpUpdate update, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FilledScript fill(ScriptSample sample, Caller caller) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> checklist() {
        throw new UnsupportedOperationException();
    }
}
