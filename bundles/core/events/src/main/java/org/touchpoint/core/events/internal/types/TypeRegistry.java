package org.touchpoint.core.events.internal.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.touchpoint.api.ErrorCode;
import org.touchpoint.api.TouchpointException;
import org.touchpoint.core.events.internal.guard.PluginGuard;
import org.touchpoint.core.events.internal.guard.Standing;
import org.touchpoint.core.store.Company;
import org.touchpoint.core.store.Transactions;

/**
 * Keeps the event types as their services come and go. Services are noted at once; {@link #settle} then looks at what they amount
 * to, asks newcomers what they are, and keeps it. A type is the services of one bundle, and stays with the bundle of that name until
 * it is uninstalled: what another bundle offers under the same id is a fault. Thread-safe.
 */
public final class TypeRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(TypeRegistry.class);
    private static final int MOST_LOOKS = 5;

    private final Transactions transactions;
    private final Company company;
    private final PluginGuard guard;
    private final TypeInspector inspector;
    private final FirstSight firstSight;
    private final Executor background;
    private final Predicate<String> installed;
    private final Map<Offer.Key, Offer> offers = new ConcurrentHashMap<>();
    private final Set<String> departed = ConcurrentHashMap.newKeySet();
    private final Map<Set<Offer.Key>, Rejection> rejected = new ConcurrentHashMap<>();
    private volatile Types types;

    /** What came of looking at services that are not taken, so often as they have been looked at. */
    private record Rejection(Fault fault, boolean mayPass, int times) {
        boolean isFinal() {
            return !mayPass || times >= MOST_LOOKS;
        }
    }

    /**
     * With what is known from earlier.
     *
     * @param background keeps quarantines, which begin where nothing may be written
     * @param installed whether there is a bundle of this symbolic name, started or not
     */
    public TypeRegistry(
            Transactions transactions,
            Company company,
            PluginGuard guard,
            ParameterReader parameters,
            FirstSight firstSight,
            Executor background,
            Predicate<String> installed) {
        this.transactions = transactions;
        this.company = company;
        this.guard = guard;
        this.inspector = new TypeInspector(guard, parameters);
        this.firstSight = firstSight;
        this.background = background;
        this.installed = installed;
        this.types = new Types(new TreeMap<>(), transactions.read(TypeStore::load), List.of());
    }

    /** The types as they were last settled. */
    public Types types() {
        return types;
    }

    /** Notes a service; {@link #settle} looks at it. */
    public void offer(Offer offer) {
        offers.put(offer.key(), offer);
    }

    /** Notes that a service goes; its type is not called from now on. */
    public void withdraw(Offer.Key key) {
        offers.remove(key);
        for (PresentType type : types.present().values()) {
            if (type.offers().contains(key)) {
                type.standing().goes();
                departed.add(type.id());
            }
        }
    }

    /**
     * Makes types of the services that there are.
     *
     * @return whether another look, a little later, may find more: a plugin failed that may not fail again
     * @throws org.touchpoint.api.TouchpointException {@code UNAVAILABLE} if the database is; nothing has changed then
     */
    public synchronized boolean settle() {
        Sorting sorting = Sorting.of(
                offers.values().stream()
                        .filter(offer -> !offer.bundle().isGoing())
                        .toList(),
                owned());
        List<Fault> faults = new ArrayList<>(sorting.faults());
        SortedMap<String, PresentType> present = new TreeMap<>();
        sorting.byType().forEach((id, services) -> {
            PresentType type = settled(id, services, faults);
            if (type != null) {
                present.put(id, type);
            }
        });
        rejected.keySet().retainAll(sorting.keys());
        types = new Types(present, transactions.read(TypeStore::load), List.copyOf(faults));
        return rejected.values().stream().anyMatch(rejection -> !rejection.isFinal());
    }

    /** A bundle that is only stopped, or being updated, keeps its types. */
    private Map<String, KnownType> owned() {
        Map<String, KnownType> owned = new HashMap<>();
        types.known().forEach((id, known) -> {
            if (installed.test(known.owner())) {
                owned.put(id, known);
            }
        });
        return owned;
    }

    private @Nullable PresentType settled(String id, List<Offer> services, List<Fault> faults) {
        Set<Offer.Key> keys = Sorting.keys(services);
        PresentType there = types.find(id);
        if (there != null && there.offers().equals(keys)) {
            return there;
        }
        Rejection earlier = rejected.get(keys);
        if (earlier != null && earlier.isFinal()) {
            faults.add(earlier.fault());
            return null;
        }
        try {
            PresentType arrived = arrive(id, services);
            rejected.remove(keys);
            return arrived;
        } catch (NotTakenException e) {
            Fault fault = Fault.of(services.get(0), id, String.valueOf(e.getMessage()));
            Rejection rejection = new Rejection(fault, e.mayPass(), earlier == null ? 1 : earlier.times() + 1);
            log(id, rejection);
            rejected.put(keys, rejection);
            faults.add(fault);
            return null;
        }
    }

    /** A machine that is just starting makes plugins late; that is nothing to warn of while they are looked at again. */
    private static void log(String id, Rejection rejection) {
        Fault fault = rejection.fault();
        if (rejection.isFinal()) {
            LOG.warn("Event type {} of {} is not taken: it {}", id, fault.label(), fault.reason());
        } else {
            LOG.info("Event type {} of {} is looked at again: it {}", id, fault.label(), fault.reason());
        }
    }

    private PresentType arrive(String id, List<Offer> services) throws NotTakenException {
        PluginBundle bundle = services.get(0).bundle();
        Standing standing = standing(id, bundle);
        PresentType type = inspector.inspect(id, services, standing);
        KnownType known = transactions.read(TypeStore::load).get(id);
        Standing.Quarantine quarantine = known == null || departed.contains(id) ? null : known.quarantineOf(bundle);
        if (quarantine != null) {
            standing.resume(quarantine);
        }
        keep(type, quarantine == null);
        departed.remove(id);
        LOG.info("Event type {} is there, from {}", id, bundle.label());
        return type;
    }

    private void keep(PresentType type, boolean pardoned) throws NotTakenException {
        try {
            transactions.write(db -> {
                if (TypeStore.remember(db, type)) {
                    firstSight.make(db, type);
                } else if (pardoned) {
                    TypeStore.quarantine(db, type.id(), null, null);
                }
                return type;
            });
        } catch (TouchpointException e) {
            if (e.code() == ErrorCode.UNAVAILABLE) {
                throw e;
            }
            throw new NotTakenException("has defaults that cannot be taken: " + e.getMessage());
        }
    }

    private Standing standing(String id, PluginBundle bundle) {
        return new Standing(id, guard.limits().quarantineAfter(), company.clock(), (standing, begun) -> {
            LOG.warn("Event type {} of {} is in quarantine: {}", id, bundle.label(), begun.reason());
            background.execute(() -> keepQuarantine(standing, begun, bundle));
        });
    }

    private void keepQuarantine(Standing standing, Standing.Quarantine begun, PluginBundle bundle) {
        transactions.write(db -> {
            if (begun.equals(standing.quarantine())) {
                TypeStore.quarantine(db, standing.type(), begun, bundle);
            }
            return begun;
        });
    }

    /** Lifts the quarantine of these types, of those that are not there as well. */
    public synchronized void lift(Set<String> ids) {
        for (String id : ids) {
            PresentType type = types.find(id);
            if (type != null) {
                type.standing().lift();
            }
        }
        transactions.write(db -> {
            ids.forEach(id -> TypeStore.quarantine(db, id, null, null));
            return ids;
        });
        types = new Types(types.present(), transactions.read(TypeStore::load), types.faults());
    }
}
