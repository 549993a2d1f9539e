package org.touchpoint.core.events.internal.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.event.EventTypeInfo;

/**
 * All event types at one moment: those that are there, those that once were, and what is at fault. Immutable, save for the
 * standings of the types.
 */
public record Types(SortedMap<String, PresentType> present, SortedMap<String, KnownType> known, List<Fault> faults) {
    /** None yet. */
    public static final Types NONE = new Types(new TreeMap<>(), new TreeMap<>(), List.of());

    /** The type if it is there, in quarantine or not; else null. */
    public @Nullable PresentType find(String id) {
        return present.get(id);
    }

    /** What is known of a type, or null if it was never there. */
    public @Nullable EventTypeInfo info(String id) {
        PresentType there = present.get(id);
        if (there != null) {
            String refusal = there.standing().refusal();
            return refusal == null ? there.info() : absent(there.info(), refusal);
        }
        KnownType once = known.get(id);
        return once == null ? faulty(id) : absent(once.info(), absence(id));
    }

    /** What is known of every type, by id. */
    public List<EventTypeInfo> infos() {
        TreeMap<String, EventTypeInfo> infos = new TreeMap<>();
        List<String> ids = new ArrayList<>(present.keySet());
        ids.addAll(known.keySet());
        faults.stream().map(Fault::type).forEach(id -> {
            if (id != null) {
                ids.add(id);
            }
        });
        for (String id : ids) {
            EventTypeInfo info = info(id);
            if (info != null) {
                infos.put(id, info);
            }
        }
        return List.copyOf(infos.values());
    }

    /** Why a type that was there once is not there now. */
    public String absence(String id) {
        KnownType once = known.get(id);
        String reason = faultOf(id);
        if (reason != null) {
            return reason;
        }
        return once == null
                ? "its plugin is missing"
                : "its plugin " + once.info().bundle() + " is not installed or not started";
    }

    private @Nullable String faultOf(String id) {
        return faults.stream()
                .filter(fault -> id.equals(fault.type()))
                .map(fault -> "its plugin " + fault.label() + " " + fault.reason())
                .findFirst()
                .orElse(null);
    }

    private @Nullable EventTypeInfo faulty(String id) {
        return faults.stream()
                .filter(fault -> id.equals(fault.type()))
                .findFirst()
                .map(fault -> new EventTypeInfo(
                        id, "", false, absence(id), fault.label(), List.of(), false, "", List.of(), Map.of()))
                .orElse(null);
    }

    private static EventTypeInfo absent(EventTypeInfo info, String reason) {
        return new EventTypeInfo(
                info.id(),
                info.description(),
                false,
                reason,
                info.bundle(),
                info.triggers(),
                info.guard(),
                info.script(),
                info.parameters(),
                info.subjects());
    }
}
