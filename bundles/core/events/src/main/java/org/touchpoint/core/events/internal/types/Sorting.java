package org.touchpoint.core.events.internal.types;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchpoint.api.plugin.CrmEvent;

/**
 * Services sorted by the type that they belong to.
 *
 * @param byType the services of the one bundle that each type is taken from, preferred ones first
 * @param faults those that belong to no type, or to one that another bundle offers already
 */
record Sorting(SortedMap<String, List<Offer>> byType, List<Fault> faults) {
    private static final Pattern TYPE_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");

    /** {@code owned} are the types, by id, that a bundle has already which is still installed. */
    static Sorting of(Collection<Offer> offers, Map<String, KnownType> owned) {
        List<Fault> faults = new ArrayList<>();
        Map<String, List<Offer>> named = new TreeMap<>();
        offers.stream().sorted(Offer.PREFERENCE).forEach(offer -> {
            if (offer.typeId() instanceof String id && TYPE_ID.matcher(id).matches()) {
                named.computeIfAbsent(id, none -> new ArrayList<>()).add(offer);
            } else {
                faults.add(Fault.of(offer, null, unnamed(offer)));
            }
        });
        SortedMap<String, List<Offer>> byType = new TreeMap<>();
        named.forEach((id, services) -> {
            List<Offer> own = ofOwner(id, owned.get(id), services, faults);
            if (!own.isEmpty()) {
                byType.put(id, own);
            }
        });
        return new Sorting(byType, List.copyOf(faults));
    }

    /** What identifies these services. */
    static Set<Offer.Key> keys(List<Offer> services) {
        return services.stream().map(Offer::key).collect(Collectors.toUnmodifiableSet());
    }

    /** What identifies the services of each type. */
    Set<Set<Offer.Key>> keys() {
        return byType.values().stream().map(Sorting::keys).collect(Collectors.toSet());
    }

    /** Of services that nobody owns yet, the bundle of the preferred EventType has the type; without one, that of the preferred service. */
    private static PluginBundle preferred(List<Offer> services) {
        return services.stream()
                .filter(offer -> offer.role() == Role.EVENT_TYPE)
                .findFirst()
                .orElse(services.get(0))
                .bundle();
    }

    /** What the owner offers, of one bundle: two of the same name may be there in different versions. */
    private static List<Offer> ofOwner(String id, @Nullable KnownType owned, List<Offer> services, List<Fault> faults) {
        List<Offer> named = owned == null
                ? services
                : services.stream()
                        .filter(offer -> offer.bundle().name().equals(owned.owner()))
                        .toList();
        PluginBundle bundle = named.isEmpty() ? null : preferred(named);
        List<Offer> own = new ArrayList<>();
        for (Offer offer : services) {
            if (offer.bundle().equals(bundle)) {
                own.add(offer);
            } else {
                String label = bundle == null && owned != null
                        ? owned.info().bundle()
                        : preferred(named).label();
                faults.add(Fault.of(
                        offer,
                        null,
                        "offers " + offer.label() + " for the event type " + id + ", which belongs to " + label
                                + " until that is removed"));
            }
        }
        return own;
    }

    private static String unnamed(Offer offer) {
        String property = "the service property " + CrmEvent.PROPERTY;
        return offer.typeId() == null
                ? "offers " + offer.label() + " without " + property
                : "offers " + offer.label() + " with " + property + " '" + offer.typeId()
                        + "': a letter, then at most 59 letters, digits, - or _ are wanted";
    }
}
