package org.touchpoint.core.events.internal.journal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.touchpoint.api.fact.Fact;
import org.touchpoint.core.events.internal.definitions.LiveDefinition;

/** The kinds of fact by the names that the journal gives them. */
final class FactKinds {
    private static final Map<String, Class<? extends Fact>> KINDS = Arrays.stream(Fact.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind.asSubclass(Fact.class)));

    private FactKinds() {}

    /** For each kind of fact that any of them answers, the definitions that answer it. */
    static Map<String, List<LiveDefinition>> index(List<LiveDefinition> definitions) {
        Map<String, List<LiveDefinition>> index = new HashMap<>();
        KINDS.forEach((name, kind) -> {
            List<LiveDefinition> answering = definitions.stream()
                    .filter(definition -> definition.answers(kind))
                    .toList();
            if (!answering.isEmpty()) {
                index.put(name, answering);
            }
        });
        return index;
    }
}
